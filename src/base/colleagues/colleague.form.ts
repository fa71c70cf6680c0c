import { z } from 'zod'
import {
  emailField,
  idField,
  optional,
  personNameField,
  phoneField,
  textField,
  versionField,
} from '../../lib/fields.ts'
import { readLanguages } from './language.rules.ts'

const details = {
  givenName: personNameField('Enter their first name'),
  familyName: personNameField('Enter their last name'),
  email: optional(emailField('Enter an e-mail address, like name@example.com')),
  phone: optional(phoneField('Enter a phone number, like 07700 900 123')),
  profession: textField({ max: 100, name: 'The profession' }),
  register: textField({ max: 60, name: 'The register' }),
  registrationNumber: textField({ max: 40, name: 'The registration number' }),
  languages: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform(readLanguages),
}

export const AddColleague = z.object({ id: idField(), ...details })
export type AddColleague = z.infer<typeof AddColleague>

export const EditColleague = z.object({ colleagueId: idField(), version: versionField(), ...details })
export type EditColleague = z.infer<typeof EditColleague>
