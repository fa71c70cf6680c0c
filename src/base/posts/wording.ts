import { showDate } from '../../lib/plain-date.ts'
import type { Wording } from '../../platform/module.ts'
import { wteWords } from './post-words.rules.ts'

const day = (value: unknown): string => (typeof value === 'string' ? showDate(value) : 'a day')
const many = (value: unknown): boolean => Array.isArray(value) && value.length > 0
const hours = (value: unknown): string => (typeof value === 'number' ? wteWords(value) : 'other hours')

/** How the history of a post words what happened: never a reason for leaving or being away. */
export const postWording: Readonly<Record<string, Wording>> = {
  'posts.post-started': ({ startedOn, wte }) => `Post added: ${hours(wte)}, from ${day(startedOn)}`,
  'posts.terms-changed': ({ fundingUntil }) =>
    fundingUntil ? `Employment or funding changed; funding ends ${day(fundingUntil)}` : 'Employment or funding changed',
  'posts.hours-changed': ({ wte, from }) => `Hours changed to ${hours(wte)} from ${day(from)}`,
  'posts.sites-changed': ({ from, ends, begins, meant }) =>
    many(meant) && !many(ends) && !many(begins)
      ? 'A practice that moved to another PCN goes on being served: that is meant'
      : `Practices, sites or days changed from ${day(from)}`,
  'posts.absence-began': ({ from }) => `Away from ${day(from)}`,
  'posts.absence-ended': ({ back }) => `Back on ${day(back)}`,
  'posts.return-talk-held': ({ on }) => `Return conversation held on ${day(on)}`,
  'posts.post-ended': ({ lastDay }) => `Last day in post set: ${day(lastDay)}`,
}
