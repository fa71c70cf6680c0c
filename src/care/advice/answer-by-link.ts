import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, missing, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import type { Named, Question } from './advice.rules.ts'
import { GiveAdvice } from './ask.form.ts'
import { ANSWER_ADVICE, aboutQuestion } from './ask-of.ts'
import { doorBehind } from './doors.store.ts'
import { aboutGiven, decideAdvice, saveAdvice } from './give-advice.ts'
import { findQuestion } from './questions.store.ts'
import { tellGiven } from './tell-given.ts'

const ABOUT = aboutQuestion('')

export type ToAnswer = { question: Question; by: Named; pin: string }

/** What the holder of a link came to answer. Opening it shows and uses up nothing: the PIN comes first. */
async function findToAnswer(context: Context, lock?: 'lock'): Promise<ToAnswer | undefined> {
  const { actor } = context
  if (actor.kind !== 'link-holder' || actor.purpose !== ANSWER_ADVICE || !actor.about.startsWith(ABOUT))
    return undefined
  const door = await doorBehind(context, actor.id)
  const question = door && (await findQuestion(context, door.questionId, lock))
  if (!door || !question) return undefined
  const name = question.calls.find(({ colleagueId }) => colleagueId === door.forId)?.name ?? actor.name
  return { question, by: { id: door.forId, name: name ?? 'The clinician' }, pin: door.pin }
}

/** The first page of a link: for whom it is, and nothing of the question. */
export async function viewDoor(context: Context): Promise<Result<{ name: string }>> {
  const found = await findToAnswer(context)
  return found ? accept({ name: found.by.name }) : missing()
}

const Typed = z.object({ pin: z.string().trim().optional().default('') })

/** The question, by the number of its case, to whoever typed the PIN of the worker's screen. */
export async function openWithPin(context: Context, form: unknown): Promise<Result<ToAnswer>> {
  const found = await findToAnswer(context)
  if (!found) return missing()
  const typed = Typed.safeParse(form)
  return typed.success && typed.data.pin === found.pin ? accept(found) : wrongPin()
}

const wrongPin = () =>
  invalid({ field: 'pin', message: 'That is not the PIN. Ask whoever asked the question: it has four figures' })

/** Answers on a phone, without an account: the link says who, the PIN that the worker knows of it. */
export const answerByLink = command({
  event: 'advice.advice-given',
  input: GiveAdvice.extend({ pin: z.string('Open the link again').trim() }),
  load: (context) => findToAnswer(context, 'lock'),
  may: (actor) => actor.kind === 'link-holder' || 'Open the link that you were sent',
  decide: ({ question, by, pin }, form, { today }) => {
    if (form.pin !== pin) return wrongPin()
    if (question.answer || question.withdrawnAt) return forbidden('This question needs no answer any more')
    return decideAdvice({ question, by, how: 'link', today }, form)
  },
  save: async (context, given, { question, by }) => {
    const saved = await saveAdvice(context, given, question)
    if (saved.ok) await tellGiven(context, question.id, by.id)
    return saved
  },
  about: (given, { question }) => aboutGiven(given, question),
  keep: ['how', 'speak', 'actions', 'byId'],
})
