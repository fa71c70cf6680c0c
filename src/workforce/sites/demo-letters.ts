import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost } from '../../platform/demo.ts'
import type { DemoEvent } from '../../platform/demo-events.ts'

const ASKED_DAYS_AGO = 9

/** Where access waits, the practice was written to: one has not answered, another has said that it asked its IT. */
export function demoLetters(cast: Cast, chance: Chance, workers: readonly DemoPost[]) {
  const waiting = workers.flatMap((post) => {
    const site = post.sites.filter(({ kind }) => kind === 'practice').at(-1)
    const practice = cast.pcns.flatMap(({ practices }) => practices).find(({ id }) => id === site?.organisationId)
    const waits = post.stage === 'ready-but-one-practice' || post.owes === 'record-access'
    return waits && practice ? [{ post, practice }] : []
  })
  const asked = plusDays(cast.today, -ASKED_DAYS_AGO)
  const letters = waiting.map(({ post, practice }, index) => ({
    id: chance.id(),
    post,
    practice,
    answered: index % 2 === 1,
  }))
  return {
    requests: letters.map(({ id, post, practice }) => ({
      id,
      site_id: practice.id,
      to_name: cast.colleagues.find((each) => each.id === practice.contactId)?.name ?? practice.name,
      to_about: `colleague:${practice.contactId}`,
      asked_by: post.colleagueId,
      asked_on: asked,
      expires_at: londonInstant(plusDays(asked, 14), '10:00'),
    })),
    posts: letters.map(({ id, post, answered }) => ({
      request_id: id,
      post_id: post.id,
      answer: answered ? 'asked' : null,
      answered_at: answered ? londonInstant(plusDays(asked, 2), '14:05') : null,
    })),
    told: letters.flatMap(({ post, practice, answered }): DemoEvent[] => {
      const about = [`post:${post.id}` as const, `organisation:${practice.id}` as const]
      const by = { id: post.colleagueId, role: 'link-worker' }
      const items = 4
      const sent = { name: 'sites.asked', on: asked, by, about, detail: { siteId: practice.id, items } }
      const contact = { id: practice.contactId, role: 'practice-contact' }
      const said = { siteId: practice.id, answer: 'asked', items, day: plusDays(asked, 2) }
      return [
        sent,
        ...(answered ? [{ name: 'sites.answered', on: plusDays(asked, 2), by: contact, about, detail: said }] : []),
      ]
    }),
  }
}
