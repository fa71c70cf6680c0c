import { z } from 'zod'
import { afterField } from '../../platform/paging.ts'
import { caseNumberIn, MINE_SHOWS, TEAM_SHOWS } from './case-list.rules.ts'

export const MyCasesFilter = z.object({
  show: z.enum(MINE_SHOWS).catch('all'),
  number: z
    .string()
    .max(20)
    .optional()
    .transform((typed) => caseNumberIn(typed ?? '')),
  after: afterField,
})
export type MyCasesFilter = z.infer<typeof MyCasesFilter>

export const TeamCasesFilter = z.object({
  show: z.enum(TEAM_SHOWS).catch('all'),
  holder: z.uuid().optional().catch(undefined),
  after: afterField,
})
export type TeamCasesFilter = z.infer<typeof TeamCasesFilter>
