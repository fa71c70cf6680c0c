import { z } from 'zod'
import { choiceField, idField, optional, textField } from '../../lib/fields.ts'
import { VERDICTS } from './dispute.rules.ts'

export const DisputeVerdict = z.object({
  id: idField(),
  postId: idField(),
  verdict: choiceField(VERDICTS, 'Choose the verdict that is not right'),
  item: textField({ max: 80, name: 'Item', ask: 'Choose the line that is not right' }),
  siteId: optional(idField('Choose one of the practices')),
  says: textField({ max: 1000, name: 'What you say', ask: 'Enter what is not right about this line' }),
})
export type DisputeVerdict = z.infer<typeof DisputeVerdict>

export const AnswerDispute = z.object({
  postId: idField(),
  disputeId: idField(),
  answer: textField({ max: 1000, name: 'Answer', ask: 'Enter your answer, so that it can stand beside the line' }),
})
