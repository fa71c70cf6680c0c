import { z } from 'zod'
import { choiceField, choicesField, dateField, idField, optional, textField } from '../../lib/fields.ts'
import { DUTIES } from './rota.rules.ts'

export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const
const weekdaysField = (atLeast: number) =>
  choicesField(WEEKDAYS, 'Choose at least one day', { atLeast }).transform((days) => days.map(Number))

/** `9`, `9am`, `09:30` or `5.30pm` as `HH:MM`. */
const timeField = (ask: string) =>
  z.string(ask).transform((typed, context) => {
    const parts = /^\s*(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?\s*$/i.exec(typed)
    const hour = parts ? hourOf(Number(parts[1]), parts[3]?.toLowerCase()) : undefined
    const minute = Number(parts?.[2] ?? 0)
    if (hour !== undefined && minute < 60) return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    context.addIssue({ code: 'custom', message: ask })
    return z.NEVER
  })

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (!half) return hour < 24 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

/** 0 while nobody has said anything yet. */
const versionField = z.coerce.number<string | number>('Open the page again').int().min(0)

export const FrontDoorHours = z
  .object({
    version: versionField,
    weekdays: weekdaysField(1),
    opens: timeField('Enter when you open, like 9am'),
    closes: timeField('Enter when you close, like 5pm'),
    phone: textField({ max: 40, name: 'The phone number' }),
  })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'You must close after you open' })

export const CrisisWords = z.object({
  version: versionField,
  words: textField({
    max: 20_000,
    name: 'The list',
    ask: 'Enter at least one word: without any, nothing raises an alarm',
  }),
})

export const AddDuty = z.object({
  id: idField(),
  colleagueId: idField('Choose somebody'),
  kind: choiceField(DUTIES, 'Choose what they are'),
  weekdays: weekdaysField(0),
  from: dateField('Enter the first day, like 3 May 2026'),
  until: optional(dateField('Enter the last day, like 3 May 2026')),
})

export const EndDuty = z.object({ id: idField() })

const domain = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/
export const CheckedDomain = z.object({
  domain: z
    .string('Enter what stands after the @, like nhs.net')
    .transform((typed) => typed.trim().toLowerCase().replace(/^.*@/, ''))
    .pipe(z.string().max(200).regex(domain, 'Enter what stands after the @, like nhs.net')),
  whose: textField({ max: 100, name: 'Whose it is', ask: 'Enter whose address it is' }),
})
export const DropDomain = z.object({ domain: z.string('Choose an address').max(200) })
