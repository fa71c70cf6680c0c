import { z } from 'zod'
import { ROLES } from '../../platform/actor.ts'
import { afterField } from '../../platform/paging.ts'

/** What narrows the list, as it stands in the address. */
export const ColleagueFilter = z.object({
  words: z.string().trim().max(100).catch(''),
  role: z.enum(ROLES).optional().catch(undefined),
  organisation: z.uuid().optional().catch(undefined),
  after: afterField,
})
export type ColleagueFilter = z.infer<typeof ColleagueFilter>
