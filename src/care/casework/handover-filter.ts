import { z } from 'zod'

export const HandoverFilter = z.object({ from: z.uuid().optional().catch(undefined) })
