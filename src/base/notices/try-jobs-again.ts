import { z } from 'zod'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { maySendAgain } from './notices.policy.ts'
import { givenUpOf, queueJobsAgain } from './system.store.ts'

type Again = { task: string; many: number }

/** Jobs of one task that the queue gave up are due again. Pressed twice, they are tried once. */
export const tryJobsAgain = command({
  event: 'notices.jobs-tried-again',
  input: z.object({ task: z.string().min(1).max(100) }),
  load: async (context, { task }): Promise<Again> => ({ task, many: await givenUpOf(context, task) }),
  may: maySendAgain,
  decide: (again): Result<Again> =>
    again.many === 0
      ? invalid({ field: 'task', message: 'Nothing of this name has failed for good: it was tried again meanwhile' })
      : accept(again),
  save: async (context, { task }) => accept({ many: await queueJobsAgain(context, task) }),
  about: ({ task }) => [`task:${task}`],
  keep: ['task', 'many'],
})
