import { z } from 'zod'
import { plusDays } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { job } from '../../platform/jobs.ts'
import { contactLengths } from '../casework/index.ts'
import { putContactLength } from './factors.store.ts'

const YEAR = 365

/** Counts each morning how long contacts take at each service, so that every page of the day works with the same figure. */
async function measureContacts(context: Context): Promise<void> {
  const { today } = context.moment
  const counted = await contactLengths(context, { from: plusDays(today, -YEAR), until: today })
  for (const service of counted) await putContactLength(context, service)
}

export const measureContactsDaily = job({
  task: 'capacity.measure-contacts',
  payload: z.object({}),
  every: 'day',
  run: (context) => measureContacts(context),
})
