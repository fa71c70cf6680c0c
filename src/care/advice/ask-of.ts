import { findColleague } from '../../base/colleagues/index.ts'
import type { About, Context } from '../../platform/context.ts'
import { sendLater } from '../../platform/mail.ts'
import { makePinLink } from '../../platform/pin-links.ts'
import { openToAsked } from '../casework/index.ts'
import { paths } from './advice.paths.ts'
import type { Question } from './advice.rules.ts'
import { insertCall } from './calls.store.ts'
import { insertDoor } from './doors.store.ts'

/** What the link is for, and nothing else. */
export const ANSWER_ADVICE = 'answer-advice'
const DAYS = 3

export const aboutQuestion = (questionId: string): About => `advice:${questionId}`

/**
 * One clinician is asked: they may know whom it concerns until it is answered, and get a message that says only that a question
 * waits. Its link answers from any phone with the PIN that the worker's screen shows; one link is good at a time.
 */
export async function askOf(context: Context, question: Pick<Question, 'id' | 'caseId'>, toId: string): Promise<void> {
  const about = aboutQuestion(question.id)
  if (question.caseId) await openToAsked(context, { caseId: question.caseId, colleagueId: toId, because: about })
  const colleague = await findColleague(context, toId)
  const address = await openDoor(context, question.id, { id: toId, name: colleague?.name ?? 'The clinician' })
  const mailId = colleague?.email ? await write(context, question.id, toId, colleague.email, address) : undefined
  await insertCall(context, { questionId: question.id, colleagueId: toId, mailId })
}

async function openDoor(context: Context, questionId: string, to: { id: string; name: string }): Promise<string> {
  const about = aboutQuestion(questionId)
  const expiresAt = new Date(context.moment.now.getTime() + DAYS * 86_400_000)
  const link = await makePinLink(context, { purpose: ANSWER_ADVICE, about, holderName: to.name, expiresAt })
  await insertDoor(context, { ...link, questionId, forId: to.id })
  return link.address
}

/** The message names neither the worker, nor the case, nor the risk. */
function write(context: Context, questionId: string, toId: string, to: string, address: string): Promise<string> {
  const signedIn = `${context.publicUrl}/seats?to=${encodeURIComponent(paths.question({ questionId }))}`
  return sendLater(
    context,
    'advice.question-waits',
    { kind: 'colleague', about: `colleague:${toId}` },
    {
      to,
      subject: 'A question waits for you',
      text: [
        'A question waits for your advice in Trellis.',
        `Sign in to answer it: ${signedIn}`,
        `Or answer on this phone without signing in, with the PIN that whoever asked can tell you: ${address}`,
        'The link is good for three days. If you cannot answer, say so to whoever asked: it then goes to somebody else.',
      ].join('\n\n'),
    },
  )
}
