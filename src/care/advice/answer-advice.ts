import { forbidden } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayAnswer, maySeeQuestion } from './advice.policy.ts'
import { AnswerAdvice } from './ask.form.ts'
import { findSubject } from './find-question.ts'
import { aboutGiven, decideAdvice, saveAdvice } from './give-advice.ts'

/** A clinician answers, signed in. */
export const answerAdvice = command({
  event: 'advice.advice-given',
  input: AnswerAdvice,
  load: async (context, { questionId }) => {
    const found = await findSubject(context, questionId, 'lock')
    return found && maySeeQuestion(context.actor, found) === true ? found : undefined
  },
  may: mayAnswer,
  decide: ({ question }, form, { today }, actor) =>
    actor.kind === 'colleague'
      ? decideAdvice({ question, by: actor, how: 'signed-in', today }, form)
      : forbidden('Sign in to answer'),
  save: (context, given, { question }) => saveAdvice(context, given, question),
  about: (given, { question }) => aboutGiven(given, question),
  keep: ['how', 'speak', 'actions', 'byId'],
})
