import { z } from 'zod'
import { choiceField, choicesField, dateField, idField, optional, textField, yesNoField } from '../../lib/fields.ts'
import { SAFE_WAYS } from './referral.form.ts'

export const HOW = ['call', 'visit', 'text', 'letter', 'e-mail'] as const
export const howWords: Record<(typeof HOW)[number] | 'automatic', string> = {
  call: 'Call',
  visit: 'Visit',
  text: 'Text',
  letter: 'Letter',
  'e-mail': 'E-mail',
  automatic: 'Automatic message',
}

/** A try to reach the person, and what they said when they were reached: whether alone, their own wish, what is safe. */
export const NoteWord = z.object({
  id: idField(),
  referralId: idField(),
  on: dateField('Enter the day, like 3 May 2026'),
  how: choiceField(HOW, 'Choose how you tried'),
  reached: yesNoField('Choose whether you reached them'),
  alone: optional(yesNoField('Choose whether they were alone')),
  ownWish: optional(choiceField(['yes', 'no', 'not-asked'], 'Choose what they said')),
  safeWays: choicesField(SAFE_WAYS, 'Choose from the list'),
  whoElse: textField({ max: 200, name: 'Who else sees it' }),
})
export type NoteWord = z.infer<typeof NoteWord>
