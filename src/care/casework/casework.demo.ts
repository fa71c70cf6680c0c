import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, DemoSource, Stage, TableRows } from '../../platform/demo.ts'
import type { Keyring } from '../../platform/sealing.ts'
import { type CaseRows, rowsOfCase } from './demo-case-rows.ts'
import { concernRowsOf } from './demo-concerns.ts'
import { handedOn, slipped, storyFrom } from './demo-story.ts'

/** Those who have taken people at some time. The others have no case yet, which is right. */
const WITH_PEOPLE: readonly Stage[] = [
  'ready',
  'ready-but-one-practice',
  'joined-with-service',
  'on-leave',
  'returning',
  'leaving',
]

/** About seventy people a year for somebody whole-time: within both limits of the capacity sum. */
const DAYS_BETWEEN_PEOPLE = 5
const GRADED_START = 30
const YEAR = 365

/** A year of support: open cases at every stage, endings of many kinds, some dates missed, and two concerns. */
export const caseworkDemo: DemoSource = (cast, chance, ground) => {
  const cases = cast.posts
    .filter(({ role, stage }) => role === 'link-worker' && WITH_PEOPLE.includes(stage))
    .flatMap((post) => casesOf(cast, post, chance, ground.keys))
  const concerns = concernRowsOf(cast, cases, chance, ground.keys)
  const worrying = new Set(concerns.concern.map(({ case_id }) => case_id))
  const rows: TableRows = {
    'vault.person': cases.map(({ person }) => person),
    'vault.person_mark': cases.flatMap(({ marks }) => marks),
    care_case: cases.map(({ row }) => ({ ...row, open_concerns: worrying.has(row.id) ? 1 : 0 })),
    case_holding: cases.flatMap(({ holdings }) => holdings),
    contact: cases.flatMap(({ contacts }) => contacts),
    case_need: cases.flatMap(({ needs }) => needs),
    case_closure: cases.flatMap(({ closures }) => closures),
    case_weight: weightsOf(cast, cases),
    ...concerns,
    cover_plan: coversOf(cast),
  }
  return rows
}

/** A case of every other worker weighs on them. */
const weightsOf = (cast: Cast, cases: readonly CaseRows[]) =>
  cast.posts
    .filter((_, index) => index % 2 === 0)
    .flatMap(({ id, colleagueId }) => {
      const one = cases.find(({ row }) => row.post_id === id && row.state === 'open')
      return one ? [{ case_id: one.row.id, colleague_id: colleagueId, since_on: plusDays(cast.today, -9) }] : []
    })

function casesOf(cast: Cast, post: DemoPost, chance: Chance, keys: Keyring): CaseRows[] {
  const { today } = cast
  const cover = coverFor(cast, post)
  const first = plusDays(post.startedOn, GRADED_START)
  const until = post.away ? plusDays(post.away.from, -7) : today
  const made: CaseRows[] = []
  let day = first > plusDays(today, -YEAR) ? first : plusDays(today, -YEAR)
  while (day <= until) {
    const began = storyFrom(chance, day, lastDayFor(post, today))
    const story = isAway(post) ? handedOn(chance, began, today) : slipped(chance, began, today)
    made.push(rowsOfCase({ cast, post, cover, chance, keys }, story))
    day = plusDays(day, Math.max(1, Math.round(chance.whole(2, 2 * DAYS_BETWEEN_PEOPLE - 2) / post.wte)))
  }
  return made
}

/** While somebody is away their own contacts stop. */
const lastDayFor = ({ away }: DemoPost, today: string): string =>
  away && !away.until ? plusDays(away.from, -1) : today

/** The next ready colleague of the same team covers; where there is none, the manager does. */
function coversOf(cast: Cast) {
  return cast.posts
    .filter(({ role, stage }) => role === 'link-worker' && WITH_PEOPLE.includes(stage))
    .flatMap((post) => {
      const cover = coverFor(cast, post)
      const chosen = { chosen_by: post.lineManagerId, chosen_at: cast.now }
      return cover ? [{ post_id: post.id, cover_post_id: cover.id, ...chosen }] : []
    })
}

const coverFor = ({ posts }: Cast, post: DemoPost): DemoPost | undefined =>
  posts.find(
    (one) => one.id !== post.id && one.pcnId === post.pcnId && one.role === 'link-worker' && one.stage === 'ready',
  )

const isAway = ({ away }: DemoPost): boolean => away !== undefined && !away.until
