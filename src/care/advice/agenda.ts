import { londonDay } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { AgendaLine } from '../../platform/agenda.ts'
import type { AgendaSource } from '../../platform/context.ts'
import { paths } from './advice.paths.ts'
import { caseWords, type Question } from './advice.rules.ts'
import { openFor } from './waiting.store.ts'

/** Where clinicians and workers meet about the work itself. */
const FITS = ['gp-supervision', 'clinical-supervision', 'safeguarding-supervision']

/** Questions that nobody has answered, and advice that is still to be followed up: by case number. */
export const adviceOnAgenda: AgendaSource = {
  name: 'advice',
  kept: true,
  load: async (context, asked) => {
    const fitting = asked.filter(({ kinds }) => kinds.some((kind) => FITS.includes(kind)))
    const ids = fitting.map(({ postId }) => postId)
    const open = await openFor(context, ids)
    return new Map(ids.map((id) => [id, open.filter(({ postId }) => postId === id).map(lineOf)]))
  },
}

function lineOf(question: Question): AgendaLine {
  const { id, answer, caseId, postId, askedAt } = question
  return {
    key: `advice:${id}`,
    rank: answer ? 30 : 10,
    what: answer
      ? `${caseWords(question)}: advice to follow up`
      : `${caseWords(question)}: a question waits for an answer`,
    why: answer
      ? `${answer.by.name} advised on ${shortDate(londonDay(answer.at))}. What came of it?`
      : `Asked of ${question.withWhom.name} on ${shortDate(londonDay(askedAt))}`,
    about: caseId ? [`case:${caseId}`, `post:${postId}`] : [`post:${postId}`],
    href: paths.question({ questionId: id }),
  }
}
