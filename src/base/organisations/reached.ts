import type { Context } from '../../platform/context.ts'
import { organisationsReached } from './organisations.store.ts'

/** Whether the organisation of the seat that asks stands over this one today, or is it. Never for whoever has no seat. */
export const isReached = async (context: Context, organisationId: string): Promise<boolean> =>
  (await organisationsReached(context, [organisationId])).has(organisationId)
