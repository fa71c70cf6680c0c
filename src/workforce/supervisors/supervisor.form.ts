import { z } from 'zod'
import { dateField, idField, optional, versionField } from '../../lib/fields.ts'

/** The points are the standard's own sentences, so which of them were ticked is read by the rule. */
export const ConfirmReady = z.object({
  id: z.uuid(),
  points: z.preprocess(
    (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
    z.array(z.string().max(300)).max(50),
  ),
})

export const RecordAway = z.object({
  id: z.uuid(),
  colleagueId: z.uuid(),
  from: dateField('Enter the first day away, like 2 February 2026'),
  until: optional(dateField('Enter the first day back, like 16 February 2026')),
})

export const RecordBack = z.object({
  awayId: z.uuid(),
  version: optional(versionField()),
  until: dateField('Enter the first day back, like 16 February 2026'),
})

/** Nobody chosen for one worker, or `all`: for all of them. */
export const NameCover = z.object({
  id: z.uuid(),
  awayId: z.uuid(),
  coverId: idField('Choose who stands in'),
  postId: z
    .union([z.uuid(), z.literal('all')])
    .optional()
    .transform((chosen) => (chosen === 'all' ? undefined : chosen)),
})
