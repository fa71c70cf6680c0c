import { framework } from '../../base/editions/index.ts'
import { isDay, shortDate } from '../../lib/plain-date.ts'
import type { Wording } from '../../platform/module.ts'

const roleIn = (role: unknown) =>
  framework().mdt.practiceContactRoles.find(({ id }) => id === role)?.label ?? 'A contact of the site'

const items = (count: unknown) => (count === 1 ? '1 kind' : `${count} kinds`)

/** What came by a link, without an account, says so. */
const answered: Wording = ({ answer, items: count, day, byLink }) => {
  const since = typeof day === 'string' && isDay(day) ? ` since ${shortDate(day)}` : ''
  const by = byLink === true ? ', by the link in a message' : ''
  switch (answer) {
    case 'live':
      return `The site says: live${since}, ${items(count)}${by}`
    case 'asked':
      return `The site says: asked to be set up, ${items(count)}${by}`
    case 'blocked':
      return `The site says: not yet, ${items(count)}${by}`
    default:
      return `The site named whom to ring${by}`
  }
}

/** How history words what happened at a site. */
export const wording: Record<string, Wording> = {
  'sites.asked': ({ items: count }) => `The site was written to for record access: ${items(count)}`,
  'sites.asked-for-all': () => 'The site was written to for everybody’s record access',
  'sites.answered': answered,
  'sites.link-called-back': () => 'The link in a message was called back',
  'sites.welcomed': ({ kind }) => (kind === 'invitation' ? 'Invited to a meeting' : 'Introduced to somebody'),
  'sites.welcome-taken-back': ({ kind }) =>
    kind === 'invitation' ? 'An invitation was taken back' : 'An introduction was taken back',
  'sites.arranged': () => 'The room and the telephone were written down',
  'sites.checklist-answered': ({ items: count }) =>
    `Part of the team: ${count} ${count === 1 ? 'line' : 'lines'} answered`,
  'sites.contact-named': ({ role }) => `${roleIn(role)} named`,
  'sites.contact-ended': ({ role }) => `${roleIn(role)}: nobody named any more`,
}
