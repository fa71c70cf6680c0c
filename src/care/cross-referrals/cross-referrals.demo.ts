import { framework } from '../../base/editions/index.ts'
import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'
import { type DemoEvent, demoEvents } from '../../platform/demo-events.ts'
import { dueAfter } from './cross-referral.rules.ts'
import { sealedWord, sealedWords } from './cross-words.store.ts'
import { type Ground, type SharedDemoCase, sharedCase } from './demo-shared-cases.ts'
import { BACK, ENDED, QUESTION, SENT } from './demo-words.ts'
import { bringBouncedJob } from './jobs.ts'
import { cellOf, roleIdOf } from './roles.rules.ts'

const READY: readonly DemoPost['stage'][] = ['ready', 'ready-but-one-practice', 'joined-with-service']

/** How one referral between roles went, so many days ago. */
type Went = 'accepted' | 'late' | 'asked' | 'handed-back' | 'ended' | 'sent'
type Asked = { to: DemoPost; daysAgo: number; went: Went; because?: string }
type Told = { case: SharedDemoCase; asked: Asked[]; bounced?: boolean }

/** Cases of several roles at every network that has them: shared, waiting past the day, asked about, and one that nobody took twice. */
const tellAll: DemoSource = (cast, chance, { keys }) => {
  const ground = { cast, chance, keys }
  const told = cast.pcns.flatMap(({ id }) => storiesOf(ground, id))
  const crosses = told.flatMap((story) => story.asked.map((asked) => crossRows(ground, story.case, asked)))
  return {
    'vault.person': told.map((one) => one.case.person.person),
    'vault.person_mark': told.flatMap((one) => one.case.person.marks),
    care_case: told.map((one) => one.case.row),
    case_holding: told.map((one) => one.case.holding),
    case_need: told.map((one) => one.case.need),
    case_supporter: crosses.flatMap(({ supporter }) => supporter),
    cross_referral: crosses.map(({ row }) => row),
    cross_referral_word: crosses.flatMap(({ word }) => word),
    case_bounce: told.filter(({ bounced }) => bounced).map((one) => bounceOf(ground, one.case)),
    event: demoEvents(
      cast,
      chance,
      crosses.flatMap(({ events }) => events),
    ),
  } satisfies TableRows
}
export const crossReferralsDemo: DemoSource = Object.assign(tellAll, { jobs: () => [bringBouncedJob.later({})] })

function storiesOf(ground: Ground, pcnId: string): Told[] {
  const here = ground.cast.posts.filter((post) => post.pcnId === pcnId && READY.includes(post.stage))
  const worker = here.find(({ role }) => role === 'link-worker')
  const coach = here.find(({ role }) => role === 'health-coach')
  const coordinator = here.find(({ role }) => role === 'care-coordinator')
  if (!worker || (!coach && !coordinator)) return []
  let nth = 0
  const led = (lead: DemoPost, ...asked: (Asked | undefined)[]): Told => {
    nth += 1
    return { case: sharedCase(ground, lead, nth), asked: asked.filter((one) => one !== undefined) }
  }
  const to = (post: DemoPost | undefined, daysAgo: number, went: Went, because?: string) =>
    post && { to: post, daysAgo, went, ...(because && { because }) }
  return [
    led(worker, to(coach, 20, 'accepted')),
    led(worker, to(coordinator, 26, 'accepted')),
    led(worker, to(coordinator, 12, 'late')),
    led(worker, to(coach, 2, 'asked')),
    led(worker, to(coach ?? coordinator, 40, 'ended')),
    ...(coach ? [led(coach, to(worker, 15, 'accepted')), led(coach), led(coach, to(coordinator, 1, 'sent'))] : []),
    ...(coordinator
      ? [
          led(coordinator, to(coach, 18, 'accepted')),
          led(coordinator, to(coach, 4, 'sent')),
          led(coordinator, to(worker, 3, 'sent')),
        ]
      : []),
    ...(coach && coordinator
      ? [
          {
            ...led(worker, to(coach, 16, 'handed-back', BACK[0]), to(coordinator, 9, 'handed-back', BACK[1])),
            bounced: true,
          },
        ]
      : []),
  ]
}

const STATES = {
  accepted: 'accepted',
  late: 'sent',
  sent: 'sent',
  asked: 'asked',
  'handed-back': 'handed-back',
  ended: 'ended',
} as const

function crossRows({ cast, chance, keys }: Ground, { caseId, lead }: SharedDemoCase, asked: Asked) {
  const { to, daysAgo, went, because } = asked
  const { today } = cast
  const sentOn = plusDays(today, -daysAgo)
  const answeredOn = plusDays(sentOn, Math.min(2, daysAgo))
  const endedOn = went === 'ended' ? plusDays(today, -1) : went === 'handed-back' ? answeredOn : undefined
  const at = londonInstant(sentOn, '11:40')
  const [id, supporterId] = [chance.id(at), chance.id(at)]
  const [fromRole, toRole] = [roleIdOf[lead.role], roleIdOf[to.role]]
  const cell = cellOf(framework().mdt.crossReferralMatrix, fromRole, toRole)
  const texts = SENT[`${fromRole}-${toRole}`] ?? []
  const parts = (cell?.send ?? []).map((label, nth) => ({ label, text: texts[nth] ?? '' })).filter(({ text }) => text)
  const supports = went === 'accepted' || went === 'ended'
  const [why] = cell?.when ?? []
  const row = {
    id,
    case_id: caseId,
    from_role: fromRole,
    to_role: toRole,
    from_id: lead.colleagueId,
    from_post_id: lead.id,
    to_post_id: to.id,
    to_id: to.colleagueId,
    because: why ? [why] : [],
    ...sealedWords(keys, id, { parts, lawSays: '' }),
    agreed: 'yes',
    sent_on: sentOn,
    sent_at: at,
    due_on: dueAfter(sentOn),
    acknowledged_on: went === 'late' || went === 'sent' ? null : answeredOn,
    state: STATES[went],
    accepted_on: supports ? answeredOn : null,
    accepted_by: supports ? to.colleagueId : null,
    supporter_id: supports ? supporterId : null,
    outcome: went === 'ended' ? 'done' : went === 'handed-back' ? 'handed-back' : null,
    ended_on: endedOn ?? null,
    closed_loop_on: went === 'handed-back' ? plusDays(answeredOn, 1) : null,
  }
  const supporter = {
    id: supporterId,
    case_id: caseId,
    post_id: to.id,
    colleague_id: to.colleagueId,
    from_on: answeredOn,
    until_on: went === 'ended' ? (endedOn ?? null) : null,
    knows_holder_id: lead.colleagueId,
  }
  const wordOn = endedOn ?? answeredOn
  const said = went === 'asked' ? QUESTION : went === 'ended' ? ENDED : because
  const wordId = chance.id(londonInstant(wordOn, '14:20'))
  const kind = went === 'asked' ? 'question' : went === 'ended' ? 'ended' : 'handed-back'
  const word = {
    id: wordId,
    cross_referral_id: id,
    kind,
    by_id: to.colleagueId,
    at: londonInstant(wordOn, '14:20'),
    ...sealedWord(keys, wordId, said ?? ''),
  }
  const sender = { id: lead.colleagueId, role: lead.role }
  const receiver = { id: to.colleagueId, role: to.role }
  const about: DemoEvent['about'] = [`case:${caseId}`, `cross-referral:${id}`]
  const events: DemoEvent[] = [
    {
      name: 'cross-referrals.sent',
      on: sentOn,
      by: sender,
      about,
      detail: { fromRole, toRole, agreed: 'yes', dueOn: row.due_on },
    },
  ]
  const answer = { accepted: 'accepted', ended: 'accepted', asked: 'asked', 'handed-back': 'handed-back' } as const
  if (went !== 'late' && went !== 'sent')
    events.push({ name: `cross-referrals.${answer[went]}`, on: answeredOn, by: receiver, about, detail: { toRole } })
  if (went === 'ended' && endedOn)
    events.push({
      name: 'cross-referrals.ended',
      on: endedOn,
      by: receiver,
      about,
      detail: { toRole, outcome: 'done' },
    })
  return { row, supporter: supports ? [supporter] : [], word: said ? [word] : [], events }
}

const bounceOf = ({ cast, chance }: Ground, { caseId, lead }: SharedDemoCase) => ({
  id: chance.id(),
  case_id: caseId,
  for_id: lead.colleagueId,
  bounced_at: londonInstant(plusDays(cast.today, -7), '15:05'),
})
