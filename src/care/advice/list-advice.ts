import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { afterField, type Page } from '../../platform/paging.ts'
import { query } from '../../platform/query.ts'
import { Scope } from '../../platform/scope.ts'
import { ASKERS, CLINICIANS, DUTY_HOLDERS } from './advice.policy.ts'
import { caseWords, type Question, riskWords, type Standing, standingOf } from './advice.rules.ts'
import { aboutQuestion } from './ask-of.ts'
import { answeredFor, askedAbout, settledOf } from './asked-lists.store.ts'
import { caresFor } from './find-question.ts'
import { openOf, owedUnder, waitingFor } from './waiting.store.ts'

/** One line of a list: by case number, and never what was asked. */
export type Listed = {
  id: string
  about: string
  caseWords: string
  asker: string
  withWhom: string
  soon: Question['soon']
  askedAt: Date
  answerBy: Date
  standing: Standing
  postId: string
}

const listed = (question: Question, now: Date): Listed => ({
  id: question.id,
  about: riskWords[question.risk],
  caseWords: caseWords(question),
  asker: question.asker.name,
  withWhom: question.answer?.by.name ?? question.withWhom.name,
  soon: question.soon,
  askedAt: question.askedAt,
  answerBy: question.answerBy,
  standing: standingOf(question, now),
  postId: question.postId,
})

/** What waits for an answer, all of it; what does so no more, by pages. */
export type AdviceList = { as: 'worker' | 'clinician' | 'duty'; waiting: Listed[]; past: Page<Listed> }

/** What the reader asked, was asked, or has to see answered: by the seat they sit in. */
export const listAdvice = list({
  read: 'advice.listed',
  filter: z.object({ after: afterField }),
  scope: (actor) => Scope.of(actor, ...ASKERS, ...CLINICIANS, ...DUTY_HOLDERS),
  load: async (context: Context, scope, { after }): Promise<AdviceList> => {
    const { now } = context.moment
    const { colleagueId } = scope
    const lines = (found: Question[]) => found.map((question) => listed(question, now))
    const paged = ({ rows, ...page }: Page<Question>) => ({ ...page, rows: lines(rows) })
    if (ASKERS.includes(scope.role)) {
      const open = (await openOf(context, colleagueId)).filter(({ answer }) => !answer)
      return { as: 'worker', waiting: lines(open), past: paged(await settledOf(context, colleagueId, after)) }
    }
    if (CLINICIANS.includes(scope.role)) {
      const waiting = lines(await waitingFor(context, colleagueId))
      return { as: 'clinician', waiting, past: paged(await answeredFor(context, colleagueId, after)) }
    }
    const owed = lines(await owedUnder(context, scope)).map(withoutWhat)
    return { as: 'duty', waiting: owed, past: { rows: [], next: undefined } }
  },
  names: ({ as, waiting, past }) =>
    as === 'worker' ? [] : [...waiting, ...past.rows].map(({ id }) => aboutQuestion(id)),
})

/** The duty is the network's: which case it is about is not a manager's to know. */
const withoutWhat = (row: Listed): Listed => ({ ...row, about: 'Somebody’s safety', caseWords: '', asker: '' })

/** What was asked and advised about one case: for those who support its person. */
export const listOfCase = query({
  read: 'advice.case-listed',
  load: async (context: Context, { caseId, after }: { caseId: string; after?: string | undefined }) => {
    if (!(await caresFor(context, caseId))) return undefined
    const { rows: questions, next } = await askedAbout(context, caseId, afterField.parse(after))
    return { caseId, questions, next, now: context.moment.now, asks: asksHere(context) }
  },
  may: (actor) => actor.kind === 'colleague' || 'Sign in to see this',
  about: ({ caseId }) => [`case:${caseId}`],
})

const asksHere = ({ actor }: Context) => actor.kind === 'colleague' && ASKERS.includes(actor.seat.role)
