import { z } from 'zod'

/** Which resource of the library: its id, as the address of the page has it. */
export const resourceForm = z.object({
  resourceId: z.string().regex(/^res\.[a-z0-9-]+$/, 'Choose a resource of the library'),
})
