import { clauseName } from '../../base/editions/index.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { AgendaAsked, AgendaLine } from '../../platform/agenda.ts'
import type { AgendaSource } from '../../platform/context.ts'
import { trainingFacts } from './find-facts.ts'
import type { TrainingFact } from './record.rules.ts'

const FITS = ['line-management', 'appraisal']
/** What was completed is a win for so many days. */
const LATELY = 35

/** Training that runs out is for the one who keeps time for it; training done is said in every kind of session. */
export const trainingOnAgenda: AgendaSource = {
  name: 'training',
  kept: true,
  load: async (context, asked) => {
    const { today } = context.moment
    const facts = await trainingFacts(context, [...new Set(asked.map(({ colleagueId }) => colleagueId))])
    const linesFor = ({ colleagueId, postId, kinds }: AgendaAsked): AgendaLine[] => {
      const own = facts.get(colleagueId) ?? []
      const late = kinds.some((kind) => FITS.includes(kind)) ? own.flatMap((fact) => endingLine(fact, postId)) : []
      return [...once(late), ...doneLine(own, postId, plusDays(today, -LATELY))]
    }
    return new Map(asked.map((one) => [one.postId, linesFor(one)]))
  },
}

const nameOf = ({ moduleId, itemId }: TrainingFact) => clauseName(moduleId ?? itemId)

function endingLine(fact: TrainingFact, postId: string): AgendaLine[] {
  const { state, expiresOn, itemId, moduleId } = fact
  if (state !== 'due-soon' && state !== 'expired') return []
  const past = state === 'expired'
  return [
    {
      key: `training:${moduleId ?? itemId}`,
      rank: past ? 20 : 30,
      what: `${nameOf(fact)} ${past ? 'has run out' : 'runs out'}${expiresOn ? ` on ${shortDate(expiresOn)}` : ''}`,
      why: 'When is the time for it? The employer keeps it in the diary',
      about: [`post:${postId}`],
      clause: moduleId ?? itemId,
    },
  ]
}

/** Asked for at several practices, it is still one thing to talk about. */
const once = (lines: AgendaLine[]) => [...new Map(lines.map((line) => [line.key, line])).values()]

function doneLine(facts: readonly TrainingFact[], postId: string, since: string): AgendaLine[] {
  const done = facts
    .filter(({ completedOn, state }) => completedOn !== undefined && completedOn >= since && state !== 'expired')
    .toSorted((one, other) => (other.completedOn ?? '').localeCompare(one.completedOn ?? ''))
  const [first, ...more] = done
  if (!first?.completedOn) return []
  return [
    {
      key: `training-win:${first.moduleId ?? first.itemId}`,
      rank: 50,
      what: `Done: ${nameOf(first)}${more.length ? ` and ${more.length} more` : ''}`,
      why: `Completed on ${shortDate(first.completedOn)}. What will change in the work?`,
      about: [`post:${postId}`],
    },
  ]
}
