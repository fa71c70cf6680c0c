import type { Context } from '../../platform/context.ts'
import { reaches } from './organisations.store.ts'

/** Whether the asker's own organisation stands over this one today, or is it. */
export const isOrganisationReached = async (context: Context, organisationId: string): Promise<boolean> => {
  const { actor, moment } = context
  return actor.kind === 'colleague' && reaches(context, actor.seat.organisationId, organisationId, moment.today)
}
