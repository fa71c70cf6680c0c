import { languageName } from '../../base/colleagues/language.rules.ts'
import { settingWords } from '../../base/organisations/organisation.rules.ts'
import { inPost, isAway, isLinkWorker, type Post, sitesOn, weekdaysOn } from '../../base/posts/post.rules.ts'

/** Somebody who does similar work elsewhere, and in words why they are offered: never by how much they do (safety H9). */
export type OfferedPeer = { post: Post; reasons: string[] }

const MOST_OFFERED = 5
/** The language that everybody here has. */
const COMMON = 'en'
const FULL_TIME = 1
const USUAL_TITLE = /^(senior )?(social prescribing )?link worker$/i
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Link workers of other networks with the most in common, those with nothing in common left out; alike, by name. */
export function similarPeers(own: Post, others: readonly Post[], today: string): OfferedPeer[] {
  return others
    .filter((other) => isOffered(own, other, today))
    .map((post) => ({ post, reasons: reasonsFor(own, post, today) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, two) => two.reasons.length - one.reasons.length || one.post.name.localeCompare(two.post.name))
    .slice(0, MOST_OFFERED)
}

const isOffered = (own: Post, other: Post, today: string): boolean =>
  other.colleagueId !== own.colleagueId &&
  isLinkWorker(other) &&
  inPost(other, today) &&
  !isAway(other, today) &&
  (own.pcn ?? own.employer).id !== (other.pcn ?? other.employer).id

/** What two posts have in common, from what the posts themselves say. */
function reasonsFor(own: Post, other: Post, today: string): string[] {
  const settings = settingsOf(other, today).filter((each) => settingsOf(own, today).includes(each))
  const spoken = own.languages.map((each) => each.toLowerCase())
  const languages = other.languages.filter(
    (each) => each.toLowerCase() !== COMMON && spoken.includes(each.toLowerCase()),
  )
  const days = weekdaysOn(other, today).filter((day) => weekdaysOn(own, today).includes(day))
  const special = !USUAL_TITLE.test(own.jobTitle) && other.jobTitle.toLowerCase() === own.jobTitle.toLowerCase()
  return [
    ...settings.map((each) => `Also works in: ${each.toLowerCase()}`),
    ...(languages.length ? [`Also speaks ${inWords(languages.map(languageName))}`] : []),
    ...(special ? [`The same specialism: ${other.jobTitle}`] : []),
    ...(own.soleWorker && other.soleWorker ? ['Also the only link worker of their network'] : []),
    ...(own.wte < FULL_TIME && other.wte < FULL_TIME ? ['Also part-time'] : []),
    ...(days.length && days.length < 4 ? [`Both work on ${inWords(days.map((day) => DAYS[day - 1] ?? ''))}`] : []),
  ]
}

/** Practices are common to nearly all; what is not a practice tells two posts apart. */
const settingsOf = (post: Post, today: string): string[] => [
  ...new Set(sitesOn(post, today).flatMap(({ setting }) => (setting ? [settingWords[setting]] : []))),
]

const inWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
