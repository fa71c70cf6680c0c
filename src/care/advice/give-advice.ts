import { addActions } from '../../base/agreed-actions/index.ts'
import { findColleague } from '../../base/colleagues/index.ts'
import { namedIn } from '../../lib/named-in-notes.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { About, Context } from '../../platform/context.ts'
import { revokeLinks } from '../../platform/links.ts'
import { sendLater } from '../../platform/mail.ts'
import { accept, forbidden, invalid, type Problem, type Result } from '../../platform/result.ts'
import { closeToAsked } from '../casework/index.ts'
import { paths } from './advice.paths.ts'
import { caseWords, type Named, type Question } from './advice.rules.ts'
import type { GiveAdvice } from './ask.form.ts'
import { ANSWER_ADVICE, aboutQuestion } from './ask-of.ts'
import { updateAnswer } from './question-changes.store.ts'

type Given = {
  questionId: string
  /** In whose name: the log knows a link by its own id. */
  byId: string
  how: 'signed-in' | 'link'
  words: string
  speak: boolean
  actions: number
  action: { id: string; text: string; ownerId: string; dueOn: string; about: About[] } | undefined
  notAPerson: string[]
  on: string
}

type Answering = { question: Question; by: Named; how: Given['how']; today: string }

/** One answer to one question, whichever way it comes: advice in words, and what is to be done when there is something. */
export function decideAdvice({ question, by, how, today }: Answering, form: GiveAdvice): Result<Given> {
  if (question.withdrawnAt) return forbidden(`${question.asker.name} has taken the question back`)
  if (question.answer) return forbidden(`${question.answer.by.name} has answered this already`)
  const colleagues = [question.asker.name, by.name]
  const { advice, action: text, notAPerson, speak } = form
  const problems = [
    ...namedIn({ advice, action: text }, { notAPerson, colleagues }),
    ...(text ? problemsOfAction(form, today) : []),
  ]
  if (problems.length) return invalid(...problems)
  const about: About[] = [`post:${question.postId}`, ...(question.caseId ? [`case:${question.caseId}` as const] : [])]
  const ownerId = form.does === 'clinician' ? by.id : question.asker.id
  const action = text && form.dueOn ? { id: form.actionId, text, ownerId, dueOn: form.dueOn, about } : undefined
  const given = { questionId: question.id, byId: by.id, how, words: advice, speak: speak === true }
  return accept({ ...given, actions: action ? 1 : 0, action, notAPerson, on: today })
}

const problemsOfAction = ({ does, dueOn }: GiveAdvice, today: string): Problem[] => [
  ...(does ? [] : [{ field: 'does', message: 'Choose who does it' }]),
  ...(dueOn === undefined
    ? [{ field: 'dueOn', message: 'Enter the day by which it is done, like 2 February 2026' }]
    : []),
  ...(dueOn !== undefined && dueOn < today ? [{ field: 'dueOn', message: 'The day must be today or later' }] : []),
]

/** Kept, its action set, the case closed to those who were asked, every link over, and whoever asked is told that it is there. */
export async function saveAdvice(context: Context, given: Given, question: Question): Promise<Result<{ id: string }>> {
  const { questionId, action, notAPerson, on } = given
  const about = aboutQuestion(questionId)
  await updateAnswer(context, { ...given, id: questionId, by: given.byId })
  if (action) {
    const set = await addActions(context, {
      setIn: about,
      setInWords: `Advice on ${shortDate(on)}: ${caseWords(question)}`,
      setInHref: paths.question({ questionId }),
      actions: [action],
      notAPerson,
    })
    if (!set.ok) return set
  }
  await closeToAsked(context, about)
  await revokeLinks(context, ANSWER_ADVICE, about)
  await tellAsker(context, question)
  return accept({ id: questionId })
}

/** It says that advice is there, and nothing of it. */
async function tellAsker(context: Context, { id: questionId, asker }: Question): Promise<void> {
  const colleague = await findColleague(context, asker.id)
  if (!colleague?.email) return
  const open = `${context.publicUrl}/seats?to=${encodeURIComponent(paths.question({ questionId }))}`
  const words = { subject: 'Your question has an answer', text: `Read it in Trellis, and say what you did: ${open}` }
  const to = { kind: 'colleague', about: `colleague:${asker.id}` } as const
  await sendLater(context, 'advice.answered', to, { to: colleague.email, ...words })
}

export const aboutGiven = ({ questionId }: Given, question: Question): About[] => [
  aboutQuestion(questionId),
  `post:${question.postId}`,
  ...(question.caseId ? [`case:${question.caseId}` as const] : []),
]
