import { standardFor, standardsFor } from '../../base/editions/index.ts'
import type { TrainingStandard } from '../../framework/standard/training.ts'
import type { Standard } from '../../framework/standard.ts'
import { lastAnswer } from '../../lib/last-answer.ts'
import type { Context } from '../../platform/context.ts'
import { remembered } from '../../platform/remember.ts'
import { factsFrom, type TrainingFact } from './record.rules.ts'
import { type Employment, type TrainingHistory, trainingHistories } from './training.store.ts'

type Facts = Map<string, TrainingFact[]>

/** How everything recorded about these colleagues stands today; two statements, however many they are. */
export const trainingFacts = remembered(
  'training',
  (context: Context, colleagueIds: readonly string[]): Promise<Facts> =>
    factsOn(context, colleagueIds, context.moment.today, factsNow),
)

/** How it stood on a day that has passed: what was done or checked later did not count then. */
export const trainingFactsOn = (context: Context, colleagueIds: readonly string[], day: string): Promise<Facts> =>
  factsOn(context, colleagueIds, day, ({ records, employment }, training) => {
    const until = records.filter(({ kind, on }) => kind === 'enrolled' || on <= day)
    return factsFrom(until, training, employment.absences, day)
  })

/** The facts of before, while neither the record nor what is asked of it has changed. */
const factsNow = lastAnswer(({ records, employment }: TrainingHistory, training: TrainingStandard, today: string) =>
  factsFrom(records, training, employment.absences, today),
)

async function factsOn(
  context: Context,
  colleagueIds: readonly string[],
  day: string,
  factsOf: (history: TrainingHistory, training: TrainingStandard, day: string) => TrainingFact[],
): Promise<Facts> {
  const histories = await trainingHistories(context, colleagueIds)
  const standards = await standardsFor(context, [...histories.values()].flatMap(organisationsOf), day)
  return new Map(
    [...histories].map(([id, history]) => {
      const training = trainingAmong(standards, history.employment)
      return [id, training ? factsOf(history, training, day) : []]
    }),
  )
}

/** No organisation: whoever holds no post has the standard as shipped. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'
const organisationsOf = ({ employment: { employerId = NOBODY, pcnId } }: TrainingHistory) =>
  pcnId === undefined ? [employerId] : [employerId, pcnId]

function trainingAmong(standards: Map<string, Standard>, { employerId = NOBODY, pcnId }: Employment) {
  const employers = standards.get(employerId)?.training
  const asked = standards.get(pcnId ?? employerId)?.training
  return asked && employers && merged(asked, employers)
}

/** What is asked of a post: by its contracting PCN, and kept in date as often as its employer says. */
export async function trainingStandardOf(
  context: Context,
  post: { employer: { id: string }; pcn?: { id: string } | undefined },
): Promise<TrainingStandard> {
  const asked = await standardFor(context, post.pcn?.id ?? post.employer.id, context.moment.today)
  if (post.pcn === undefined) return asked.training
  const employers = await standardFor(context, post.employer.id, context.moment.today)
  return merged(asked.training, employers.training)
}

/** Whatever either asks for is asked for; how often is the employer's. Two standards make the same one each time. */
export function merged(asked: TrainingStandard, employers: TrainingStandard): TrainingStandard {
  if (asked === employers) return asked
  const made = mergers.get(asked) ?? new WeakMap<TrainingStandard, TrainingStandard>()
  mergers.set(asked, made)
  const together = made.get(employers) ?? mergedNow(asked, employers)
  made.set(employers, together)
  return together
}

const mergers = new WeakMap<TrainingStandard, WeakMap<TrainingStandard, TrainingStandard>>()

function mergedNow(asked: TrainingStandard, employers: TrainingStandard): TrainingStandard {
  const ofEmployer = new Map(employers.items.map((item) => [item.id, item]))
  const items = asked.items.map((item) => ({
    ...item,
    refreshMonths: (ofEmployer.get(item.id) ?? item).refreshMonths,
  }))
  const known = new Set(asked.items.map(({ id }) => id))
  const more = employers.items.filter(({ id }) => !known.has(id))
  return { ...asked, items: [...items, ...more] }
}
