import { framework } from '../../base/editions/index.ts'
import { showMinutes } from '../../lib/duration.ts'
import { showMoney } from '../../lib/money.ts'
import { plusMonths, shortDate } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid, missing, type Result, refuse } from '../../platform/result.ts'
import { problemsIn } from '../../platform/use-case.ts'
import { type Own, ownPost } from './find-own.ts'
import { AddLearning, ChangeLearning, type LearningWords, OneLearning } from './learning.form.ts'
import { type Learning, type LearningDetail, stateOn } from './learning.rules.ts'
import { findLearning, insertLearning, removeLearning, updateLearning } from './learning.store.ts'

type Saved = { on: string }
/** Courses are booked a good while ahead. */
const MONTHS_AHEAD = 24
export const SOMEBODY_ELSE = 'Somebody else'

/** Who can have given it: the list of the Framework, and whoever is not on it (S76). */
export const providers = (): string[] => [
  ...framework().training.cpd.providers.map((name) => name.charAt(0).toUpperCase() + name.slice(1)),
  SOMEBODY_ELSE,
]

/**
 * The worker writes down learning, or plans it, with its hours and its money (S68). It is no command, on purpose, and neither are
 * those below: what somebody learns, and who pays for it, is no event that others could read (safety H9).
 */
export async function addLearning(context: Context, form: unknown): Promise<Result<Saved>> {
  const own = await ownPost(context)
  if (!own) return missing()
  const read = AddLearning.safeParse(form)
  if (!read.success) return refuse({ kind: 'invalid', problems: problemsIn(read.error) })
  const { id, ...words } = read.data
  const made = asLearning(words, own, context.moment.today)
  if (!made.ok) return made
  return insertLearning(context, { ...made.value, id, postId: own.post.id, accountId: own.accountId })
}

export async function changeLearning(context: Context, form: unknown): Promise<Result<Saved>> {
  const own = await ownPost(context)
  const read = ChangeLearning.safeParse(form)
  if (!own) return missing()
  if (!read.success) return refuse({ kind: 'invalid', problems: problemsIn(read.error) })
  const { learningId, version, ...words } = read.data
  const known = await findLearning(context, learningId, own.accountId)
  if (!known) return missing()
  const made = asLearning(words, own, context.moment.today)
  if (!made.ok) return made
  // Planned for a day that has been, it waits for a word that it took place, whatever else of it is put right.
  const waits = known.state === 'planned' && known.on === made.value.on
  const changed = { ...made.value, id: learningId, version, ...(waits ? { state: known.state } : {}) }
  if (await updateLearning(context, changed)) return accept({ on: changed.on })
  return refuse({ kind: 'conflict', theirs: { version: known.version, values: learningValues(known) } })
}

/** What was planned took place: from then on its hours count. */
export async function tookPlace(context: Context, form: unknown): Promise<Result<Saved>> {
  const known = await knownLearning(context, form)
  if (!known) return missing()
  if (known.on > context.moment.today) return invalid({ field: 'on', message: 'Its day has not come yet' })
  if (known.state === 'done') return refuse({ kind: 'repeated' })
  await updateLearning(context, { ...known, state: 'done' })
  return accept({ on: known.on })
}

export async function dropLearning(context: Context, form: unknown): Promise<Result<Saved>> {
  const own = await ownPost(context)
  const known = await knownLearning(context, form)
  if (!own || !known) return missing()
  await removeLearning(context, known.id, own.accountId)
  return accept({ on: known.on })
}

async function knownLearning(context: Context, form: unknown): Promise<Learning | undefined> {
  const own = await ownPost(context)
  const read = OneLearning.safeParse(form)
  return own && read.success ? findLearning(context, read.data.learningId, own.accountId) : undefined
}

type Made = LearningDetail & Pick<Learning, 'kind' | 'on' | 'minutes' | 'state'>

function asLearning({ hours, cost, provider, ...words }: LearningWords, { post }: Own, today: string): Result<Made> {
  const { on, payer } = words
  if (on < post.startedOn) return invalid({ field: 'on', message: 'Enter a day since you began in this post' })
  if (on > plusMonths(today, MONTHS_AHEAD))
    return invalid({ field: 'on', message: 'Enter a day in the next two years, or one that has been' })
  if (provider && !providers().includes(provider))
    return invalid({ field: 'provider', message: 'Choose who gave it from the list' })
  if (payer === 'free' && cost)
    return invalid({ field: 'payer', message: `Choose who paid the ${showMoney(cost)}, or leave the cost out` })
  return accept({
    ...words,
    provider: provider || undefined,
    pence: payer === 'free' ? 0 : cost,
    minutes: Math.round(hours * 60),
    state: stateOn(on, today),
  })
}

/** What stands in the form, and beside it when it was changed on another screen meanwhile. */
export const learningValues = (learning: Learning): Record<string, string> => ({
  kind: learning.kind,
  title: learning.title,
  on: shortDate(learning.on),
  hours: showMinutes(learning.minutes),
  formality: learning.formality ?? '',
  provider: learning.provider ?? '',
  inside: learning.inside === undefined ? '' : learning.inside ? 'yes' : 'no',
  payer: learning.payer ?? '',
  cost: learning.pence === undefined || learning.payer === 'free' ? '' : showMoney(learning.pence),
})
