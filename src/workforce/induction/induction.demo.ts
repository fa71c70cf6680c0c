import { framework } from '../../base/editions/index.ts'
import { type InductionItem, shippedInduction } from '../../framework/standard/induction.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, DemoSource, Stage, TableRows } from '../../platform/demo.ts'
import { demoEvents } from '../../platform/demo-events.ts'
import { hasOwnTick } from './induction-plan.rules.ts'

type Row = NonNullable<TableRows['induction_mark']>[number]

/** Those whose gate items are all in place. */
const READY: readonly Stage[] = [
  'ready-but-one-practice',
  'ready',
  'on-leave',
  'returning',
  'leaving',
  'left',
  'not-ready',
]

const EVIDENCE = ['Diary and note of the meeting', 'Talked through in person', 'Signed sheet in the staff folder', '']

/** What has been recorded of every induction, as far along as each stage, by whoever holds it. */
export const inductionDemo: DemoSource = (cast, chance) => {
  const { items, phases } = shippedInduction(framework())
  const own = items.filter((item) => hasOwnTick(item) && !item.isGateSignoff)
  const workers = cast.posts.filter(({ role }) => role === 'link-worker')
  const marks = workers.flatMap((post) =>
    own
      .filter((item) => item.appliesIf !== 'sub-contracted' || post.model !== 'pcn-direct')
      .flatMap((item) => {
        const toDay = phases.find(({ id }) => id === item.phase)?.toDay ?? 0
        return sitesFor(item, post).flatMap((siteId) => markOf(item, siteId, toDay, post, cast, chance))
      }),
  )
  return { induction_mark: marks, event: demoEvents(cast, chance, marks.map(markedEvent)) }
}

const markedEvent = ({ post_id, item_id, on_day, marked_by }: Row) => ({
  name: 'induction.item-done',
  on: String(on_day),
  by: { id: String(marked_by), role: 'line-manager' },
  about: [`post:${post_id}` as const],
  detail: { itemId: String(item_id) },
})

const sitesFor = ({ perPractice }: InductionItem, { sites }: DemoPost): (string | undefined)[] =>
  perPractice
    ? sites.filter(({ kind }) => kind === 'practice').map(({ organisationId }) => organisationId)
    : [undefined]

function markOf(
  item: InductionItem,
  siteId: string | undefined,
  toDay: number,
  post: DemoPost,
  cast: Cast,
  chance: Chance,
): Row[] {
  const luck = chance.whole(0, 99)
  const planned = plusDays(post.startedOn, toDay - chance.whole(0, 6))
  const on = planned > cast.today ? plusDays(cast.today, -1) : planned
  if (!isDone(item, planned, post, cast.today, luck)) return []
  return [
    {
      id: chance.id(),
      post_id: post.id,
      item_id: item.id,
      site_id: siteId ?? null,
      edition: framework().edition,
      state: 'done',
      on_day: on,
      evidence: chance.pick(EVIDENCE),
      marked_at: new Date(`${on}T14:00:00Z`),
      ...markedBy(item.owner, siteId, post, cast),
    },
  ]
}

/** A gate item is done where the stage says that the gate is open; of the rest, most of what has come due. */
function isDone(item: InductionItem, planned: string, post: DemoPost, today: string, luck: number): boolean {
  if (item.gatesReferrals && READY.includes(post.stage)) return true
  if (post.stage === 'joined-with-service') return !item.exceptionAllowed || luck < 60
  if (post.stage === 'appointed') return luck < 35 && item.phase === 'before-start'
  return planned <= today && luck < 88
}

/** The colleague who holds it; where nobody of that role is cast, the line manager for them. */
function markedBy(owner: string, siteId: string | undefined, post: DemoPost, { pcns, providers, leads }: Cast) {
  const pcn = pcns.find(({ id }) => id === post.pcnId)
  const practice = pcn?.practices.find(({ id }) => id === siteId) ?? pcn?.practices[0]
  const provider = providers.find(({ id }) => id === post.employerId)
  const holder: Record<string, string | undefined> = {
    'line-manager': post.lineManagerId,
    'pcn-manager': pcn?.managerId,
    'practice-manager': practice?.managerId,
    'practice-contact': practice?.contactId,
    'employer-hr': provider?.peopleLeadId,
    'ig-lead': leads.ig,
    'training-hub': leads.hub,
    'gp-supervisor': pcn?.gpSupervisorId,
    'clinical-supervisor': pcn?.clinicalSupervisorId,
    'link-worker': post.colleagueId,
  }
  const by = holder[owner]
  return by ? { marked_by: by } : { marked_by: post.lineManagerId, marked_for: owner }
}
