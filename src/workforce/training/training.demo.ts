import { framework } from '../../base/editions/index.ts'
import {
  STATUTORY_AND_MANDATORY,
  shippedTraining,
  type TrainingUnit,
  unitsOf,
} from '../../framework/standard/training.ts'
import { plusDays, plusMonths } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'

type Row = NonNullable<TableRows['training_record']>[number]
type SiteRow = NonNullable<TableRows['training_record_site']>[number]
type Done = { unit: TrainingUnit; on: string; kind: 'complete' | 'enrolled'; siteIds: string[] }

/** Every worker's training, as far along as their stage; most checked, some waiting, some due again soon. */
export const trainingDemo: DemoSource = (cast, chance) => {
  const units = shippedTraining(framework()).items.flatMap(unitsOf)
  const records: Row[] = []
  const sites: SiteRow[] = []
  for (const post of cast.posts)
    for (const unit of units) {
      const done = doneBy(post, unit, cast, chance)
      if (!done) continue
      const row = rowOf(post, done, cast, chance)
      records.push(row)
      sites.push(...done.siteIds.map((site_id) => ({ record_id: row.id, site_id })))
    }
  return { training_record: records, training_record_site: sites }
}

/** What a worker of this stage has done of one thing, and when. Nothing is newer than today. */
function doneBy(post: DemoPost, unit: TrainingUnit, { today }: Cast, chance: Chance): Done | undefined {
  if (post.role !== 'link-worker' && unit.item.group !== STATUTORY_AND_MANDATORY) return undefined
  const siteIds = unit.perPractice ? servedSites(post) : []
  if (unit.perPractice && siteIds.length === 0) return undefined
  const luck = chance.whole(0, 99)
  const days = chance.whole(2, 20)
  if (post.stage === 'appointed')
    return luck < 4 ? { unit, on: plusDays(today, -3), kind: 'enrolled', siteIds } : undefined
  if (post.stage === 'week-1') return inFirstWeek(unit, luck, days, today, siteIds)
  if (isOwed(post, unit)) return undefined
  if (post.stage === 'joined-with-service' && luck < 30 && unit.item.exemptAllowed) return undefined
  if (!unit.item.gatesReferrals && luck < 20) return undefined
  const on = post.stage === 'returning' && unit.item.refreshMonths === 12 ? ranOutWhileAway(post, today) : undefined
  return { unit, on: on ?? kept(plusDays(post.startedOn, days), unit, today, chance), kind: 'complete', siteIds }
}

/** Earlier jobs leave something behind; the rest is under way. */
function inFirstWeek(unit: TrainingUnit, luck: number, days: number, today: string, siteIds: string[]) {
  if (unit.item.exemptAllowed === false && luck < 70)
    return { unit, on: plusMonths(today, -8), kind: 'complete', siteIds } as const
  if (luck < 25) return { unit, on: plusDays(today, -(days % 4)), kind: 'complete', siteIds } as const
  return luck < 40 ? ({ unit, on: plusDays(today, -2), kind: 'enrolled', siteIds } as const) : undefined
}

/** The last practice of somebody who is ready everywhere else has not shown them round yet. */
const servedSites = ({ sites, stage }: DemoPost): string[] => {
  const practices = sites.filter(({ kind }) => kind === 'practice').map(({ organisationId }) => organisationId)
  return stage === 'ready-but-one-practice' ? practices.slice(0, -1) : practices
}

const isOwed = ({ stage, owes }: DemoPost, { id, item }: TrainingUnit): boolean =>
  stage === 'not-ready' &&
  ((owes === 'pci-core' && item.id === 'pci-core' && id !== 'pci-sdm') ||
    (owes === 'safeguarding-route' && id === 'sm-safeguarding-children'))

/** Long in post means that it was renewed since: the last time is within its interval, a few of them close to its end. */
function kept(first: string, { item }: TrainingUnit, today: string, chance: Chance): string {
  const day = first > today ? today : first
  if (item.refreshMonths === null || plusMonths(day, item.refreshMonths) > plusDays(today, 20)) return day
  const since = plusMonths(today, -item.refreshMonths)
  return chance.happens(12) ? plusDays(since, chance.whole(8, 50)) : plusDays(since, chance.whole(70, 300))
}

const ranOutWhileAway = ({ away }: DemoPost, today: string): string =>
  plusMonths(plusDays(away?.from ?? today, 15), -12)

const PROVIDERS = [
  'elearning for healthcare',
  'Personalised Care Institute',
  'PCN learning morning',
  'Employer’s course',
]

function rowOf(post: DemoPost, { unit, on, kind, siteIds }: Done, { today }: Cast, chance: Chance): Row {
  const day = on > today ? today : on
  const checkedOn = plusDays(day, chance.whole(1, 9))
  const recent = day >= plusDays(today, -45)
  const checked = kind === 'complete' && checkedOn <= today && post.lineManagerId !== post.colleagueId
  const verified = checked && !(recent && chance.happens(35))
  return {
    id: chance.id(),
    colleague_id: post.colleagueId,
    item_id: unit.item.id,
    module_id: unit.id === unit.item.id ? null : unit.id,
    edition: framework().edition,
    kind,
    on_day: day,
    provider: providerOf(unit, chance),
    hours: kind === 'complete' ? chance.pick([0.5, 1, 1.5, 2]) : null,
    record_system: unit.id === 'sm-clinical-system' && siteIds.length ? chance.pick(['EMIS Web', 'SystmOne']) : '',
    recorded_by: post.colleagueId,
    recorded_at: new Date(`${day}T12:00:00Z`),
    verified_by: verified ? post.lineManagerId : null,
    verified_on: verified ? checkedOn : null,
  }
}

function providerOf({ item }: TrainingUnit, chance: Chance): string {
  if (item.id.startsWith('pci')) return 'Personalised Care Institute'
  return item.group === STATUTORY_AND_MANDATORY || item.id.startsWith('nhse')
    ? 'elearning for healthcare'
    : chance.pick(PROVIDERS.slice(2))
}
