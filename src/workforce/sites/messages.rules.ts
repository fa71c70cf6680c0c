import { shortDate } from '../../lib/plain-date.ts'

type Asked = { toName: string; byName: string; site: string; workers: readonly string[]; link: string; until: string }

/** To a site's contact: who asks, for which colleagues, and the one thing to press. It names nobody supported. */
export function accessAsked({ toName, byName, site, workers, link, until }: Asked) {
  // A worker who asks for themselves is named once.
  const isOwn = workers.length === 1 && workers[0] === byName
  return {
    subject: `Record access at ${site} for ${workers.length === 1 ? workers[0] : `${workers.length} link workers`}`,
    text: [
      `Hello ${toName},`,
      `${byName} asks for record access at ${site}${isOwn ? '' : ` for ${inWords(workers)}`}.`,
      `Please say how it stands. You need no account and no password: ${link}`,
      `The link works until ${shortDate(until)}. Opening it confirms nothing. If this is not for you, do nothing.`,
    ].join('\n\n'),
  }
}

const inWords = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
