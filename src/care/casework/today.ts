import { framework } from '../../base/editions/index.ts'
import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Context } from '../../platform/context.ts'
import { keptAnswer } from '../../platform/kept-answers.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodayPart, TodaySource } from '../../platform/today.ts'
import { daysFor } from './case-days.rules.ts'
import { paths } from './casework.paths.ts'
import { thresholdsAt } from './my-cases.ts'
import { countTeamCases } from './team-cases.store.ts'
import { concernLine, dueLine, lentLine, teamLines, winsOf } from './today.rules.ts'
import { readDueCases, readLately, readOpenConcerns } from './today.store.ts'

/** Whoever may have to read a concern: a safeguarding GP sits as supervisor, lead, director or practice contact. */
const READERS = [
  'gp-supervisor',
  'clinical-supervisor',
  'safeguarding-lead',
  'clinical-director',
  'practice-contact',
] as const

/** Those who hold cases: workers, and managers while a case has nobody else. */
export const heldCases: TodaySource = {
  name: 'casework',
  mailed: true,
  roles: [...WORKERS, ...MANAGERS],
  load: async (context): Promise<TodayPart> => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return {}
    const thresholds = await thresholdsAt(context, actor.seat.organisationId)
    const due = await readDueCases(context, actor.id, daysFor(thresholds, moment.today))
    const lines = [
      ...(await keptAnswer(context, 'concerns', (at) => concernLines(at, actor.id))),
      ...due.flatMap((one) => dueLine(one, thresholds, moment.today) ?? []),
    ]
    if (!WORKERS.includes(actor.seat.role)) return { lines }
    const positive = framework().caseload.closureReasons.items.filter((reason) => reason.positive)
    const reasons = positive.map(({ id }) => id)
    const lately = await keptAnswer(context, 'cases lately', (at) => readLately(at, actor.id, reasons))
    const wins = winsOf(lately, Object.fromEntries(positive.map(({ id, label }) => [id, label])))
    return { lines: lately.lent > 0 ? [...lines, lentLine(lately.lent)] : lines, wins }
  },
}

/** Those who must read concerns, and hold no case themselves. */
export const concernsToRead: TodaySource = {
  name: 'casework-concerns',
  kept: true,
  roles: READERS,
  load: async (context): Promise<TodayPart> =>
    context.actor.kind === 'colleague' ? { lines: await concernLines(context, context.actor.id) } : {},
}

/** Those who answer for who holds which case. */
export const teamsCases: TodaySource = {
  name: 'casework-team',
  mailed: true,
  roles: MANAGERS,
  load: async (context): Promise<TodayPart> => {
    const scope = Scope.of(context.actor, ...MANAGERS)
    if (!scope) return {}
    const thresholds = await thresholdsAt(context, scope.organisationId)
    const counts = await countTeamCases(context, scope, daysFor(thresholds, context.moment.today))
    const says = 'People being supported now, each with somebody who holds their case'
    const open = { label: 'Open cases', value: String(counts.open), says, href: paths.team() }
    return { lines: teamLines(counts), figures: counts.open > 0 ? [open] : [] }
  },
}

const concernLines = async (context: Context, colleagueId: string): Promise<TodayLine[]> =>
  (await readOpenConcerns(context, colleagueId)).flatMap((concern) => concernLine(concern, context.moment.today) ?? [])
