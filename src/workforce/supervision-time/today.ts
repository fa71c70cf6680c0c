import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { type SupervisorTime, timeOf, timesUnder } from './find-time.ts'
import { GIVERS } from './list-time.ts'
import { minutesInWords, total } from './minutes-asked.rules.ts'
import { paths } from './supervision-time.paths.ts'

const SUPERVISORS = ['gp-supervisor', 'clinical-supervisor'] as const
const LABEL = 'Minutes that supervision asks of you this month'

/** What this month asks of me, beside the time that I am given: what cannot fit is the network's to mend, and is said so. */
export const supervisorsTime: TodaySource = {
  name: 'supervision-time.own',
  roles: SUPERVISORS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...SUPERVISORS)
    const time = scope && (await timeOf(context, scope.colleagueId))
    if (!time) return {}
    const asked = total(time)
    if (time.given === undefined)
      return {
        figures: [
          { label: LABEL, value: String(asked), says: `${partsOf(time)} Nobody has said what time you have for it.` },
        ],
      }
    const gauge = {
      label: LABEL,
      value: asked,
      limit: time.given,
      unit: 'minutes',
      says: saysOf(time),
      binds: false,
    }
    return { gauges: [gauge] }
  },
}

const partsOf = ({ inDiary, owed }: SupervisorTime) =>
  `${inDiary} held or planned${owed > 0 ? `, ${owed} that fall due with nothing planned` : ''}.`

const saysOf = (time: SupervisorTime) =>
  time.cannotFit > 0
    ? `${partsOf(time)} ${minutesInWords(time.cannotFit)} cannot fit: the network owes you the time, and its manager sees this too.`
    : partsOf(time)

/** Whose time does not hold what the network asks of them: the network's own unmet duty, on one line. */
export const networksTime: TodaySource = {
  name: 'supervision-time.owed',
  mailed: true,
  roles: GIVERS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...GIVERS)
    const times = scope ? await timesUnder(context, scope) : []
    const short = times.filter(({ cannotFit }) => cannotFit > 0)
    const unsaid = times.filter(({ given }) => given === undefined)
    return { lines: [...shortLine(short), ...unsaidLine(unsaid)] }
  },
}

function shortLine(short: readonly SupervisorTime[]): TodayLine[] {
  const [first, ...more] = short
  if (!first) return []
  return [
    {
      key: 'supervision-time:short',
      rank: 20,
      what: 'Supervision does not fit into the time that the network gives for it',
      whom: more.length ? `${first.name} and ${more.length} more` : first.name,
      why: `This month asks ${total(first)} minutes of ${first.name} and ${first.given ?? 0} are given. The network owes the time`,
      state: 'owed',
      clause: 'sup.supervisor-ready',
      action: { kind: 'link', label: 'See what can be done', href: paths.list() },
    },
  ]
}

function unsaidLine(unsaid: readonly SupervisorTime[]): TodayLine[] {
  const [first, ...more] = unsaid
  if (!first) return []
  return [
    {
      key: 'supervision-time:unsaid',
      rank: 40,
      what: 'Say how much time there is for supervising',
      whom: more.length ? `${first.name} and ${more.length} more` : first.name,
      why: 'Until then nobody can see whether it is enough',
      state: 'waiting',
      action: {
        kind: 'link',
        label: 'Say it',
        href: more.length ? paths.list() : paths.set({ colleagueId: first.id }),
      },
    },
  ]
}
