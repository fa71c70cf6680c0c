import { z } from 'zod'
import {
  choiceField,
  dateField,
  idField,
  odsCodeField,
  optional,
  phoneField,
  textField,
  versionField,
} from '../../lib/fields.ts'
import { ORGANISATION_KINDS, SITE_SETTINGS } from './organisation.rules.ts'

const details = {
  name: textField({ max: 120, name: 'The name', ask: 'Enter its name' }),
  odsCode: optional(odsCodeField('Enter an organisation code, like A81001')),
  setting: optional(choiceField(SITE_SETTINGS, 'Choose what kind of place it is')),
  phone: optional(phoneField('Enter a phone number, like 01632 960 001')),
  openingHours: textField({ max: 200, name: 'The opening hours' }),
}

export const AddOrganisation = z.object({
  id: idField(),
  kind: choiceField(ORGANISATION_KINDS, 'Choose what it is'),
  parentId: optional(idField('Choose what it belongs to')),
  openedOn: dateField('Enter the day from which it is part of this, like 22 November 2026'),
  ...details,
})
export type AddOrganisation = z.infer<typeof AddOrganisation>

export const EditOrganisation = z.object({ organisationId: idField(), version: versionField(), ...details })
export type EditOrganisation = z.infer<typeof EditOrganisation>

const reason = textField({ max: 500, name: 'The reason', ask: 'Say why, so that people can look it up later' })

export const MoveOrganisation = z.object({
  organisationId: idField(),
  parentId: idField('Choose what it will belong to'),
  from: dateField('Enter the first day there, like 1 April 2026'),
  reason,
})
export type MoveOrganisation = z.infer<typeof MoveOrganisation>

export const MergeOrganisation = z.object({
  organisationId: idField(),
  successorId: idField('Choose which one it becomes part of'),
  on: dateField('Enter the first day of the merger, like 1 April 2026'),
  reason,
})
export type MergeOrganisation = z.infer<typeof MergeOrganisation>

export const CloseOrganisation = z.object({
  organisationId: idField(),
  lastDay: dateField('Enter its last day, like 31 March 2026'),
  reason,
})
export type CloseOrganisation = z.infer<typeof CloseOrganisation>
