import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { query } from '../../platform/query.ts'
import { Scope } from '../../platform/scope.ts'
import { ASKERS, CLINICIANS, DUTY_HOLDERS } from './advice.policy.ts'
import { caseWords, type Question, riskWords, type Standing, standingOf } from './advice.rules.ts'
import { aboutQuestion } from './ask-of.ts'
import { caresFor } from './find-question.ts'
import { askedAbout, askedBy, askedOf, owedUnder } from './waiting.store.ts'

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

export type AdviceList = { as: 'worker' | 'clinician' | 'duty'; rows: Listed[] }

/** What the reader asked, was asked, or has to see answered: by the seat they sit in. */
export const listAdvice = list({
  read: 'advice.listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...ASKERS, ...CLINICIANS, ...DUTY_HOLDERS),
  load: async (context: Context, scope): Promise<AdviceList> => {
    const { now } = context.moment
    const rows = (found: Question[]) => found.map((question) => listed(question, now))
    const as = ASKERS.includes(scope.role) ? 'worker' : CLINICIANS.includes(scope.role) ? 'clinician' : 'duty'
    if (as === 'worker') return { as, rows: rows(await askedBy(context, scope.colleagueId)) }
    if (as === 'clinician') return { as, rows: rows(await askedOf(context, scope.colleagueId)) }
    // The duty is the network's: which case it is about is not a manager's to know.
    const owed = rows(await owedUnder(context, scope)).map((row) => ({
      ...row,
      about: 'Somebody’s safety',
      caseWords: '',
      asker: '',
    }))
    return { as, rows: owed }
  },
  names: ({ as, rows }) => (as === 'worker' ? [] : rows.map(({ id }) => aboutQuestion(id))),
})

/** What was asked and advised about one case: for those who support its person. */
export const listOfCase = query({
  read: 'advice.case-listed',
  load: async (context: Context, { caseId }: { caseId: string }) => {
    if (!(await caresFor(context, caseId))) return undefined
    const questions = await askedAbout(context, caseId)
    return { caseId, questions, now: context.moment.now, asks: asksHere(context) }
  },
  may: (actor) => actor.kind === 'colleague' || 'Sign in to see this',
  about: ({ caseId }) => [`case:${caseId}`],
})

const asksHere = ({ actor }: Context) => actor.kind === 'colleague' && ASKERS.includes(actor.seat.role)
