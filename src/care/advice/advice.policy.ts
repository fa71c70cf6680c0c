import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'
import type { Question } from './advice.rules.ts'

/** Those who support people themselves, and may have something to ask. */
export const ASKERS: readonly Role[] = WORKERS
/** The seats from which a clinician answers. */
export const CLINICIANS: readonly Role[] = ['gp-supervisor', 'clinical-supervisor', 'clinical-director']
/** Those who hold the duty that a question is answered. */
export const DUTY_HOLDERS: readonly Role[] = ['pcn-manager', 'clinical-director', 'provider-manager']

/** A question with what decides who may see it. */
export type QuestionSubject = {
  question: Question
  /** The reader supports the person of its case. */
  cares: boolean
  /** The reader's seat stands over the network or the employer of whoever asks. */
  reached: boolean
}

export const isAsker = (actor: Actor, { question }: Pick<QuestionSubject, 'question'>): boolean =>
  actor.kind === 'colleague' && actor.id === question.asker.id

export const isAskedOf = (actor: Actor, { question }: Pick<QuestionSubject, 'question'>): boolean =>
  actor.kind === 'colleague' && question.calls.some(({ colleagueId }) => colleagueId === actor.id)

/** The words: whoever asked, whoever was asked, and whoever supports the person of the case. Never a manager (safety H9). */
export const mayReadWords = (actor: Actor, subject: QuestionSubject): boolean =>
  isAsker(actor, subject) || isAskedOf(actor, subject) || subject.cares

/** That an answer is owed is no secret from whoever has to see that one comes. */
export const maySeeQuestion = (actor: Actor, subject: QuestionSubject): true | string =>
  mayReadWords(actor, subject) ||
  (subject.reached && subject.question.owedSince !== undefined && sitsAs(actor, ...DUTY_HOLDERS)) ||
  'Only those who asked or were asked can see this'

export const mayAnswer = (actor: Actor, subject: QuestionSubject): true | string =>
  isAskedOf(actor, subject) || 'Only the clinicians who were asked can answer this'

export const mayChangeOwn = (actor: Actor, subject: QuestionSubject): true | string =>
  isAsker(actor, subject) || `Only ${subject.question.asker.name}, who asked, can do this`

/** What was advised is followed up by whoever asked, or holds the case by now. */
export const mayFollowUp = (actor: Actor, subject: QuestionSubject): true | string =>
  isAsker(actor, subject) || (subject.cares && !isAskedOf(actor, subject)) || 'Only whoever asked can do this'
