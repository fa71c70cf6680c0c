import { z } from 'zod'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { mayMakePack } from '../evidence-pack/index.ts'
import type { Duty } from './duties.rules.ts'
import { dutiesUnder } from './find-duties.ts'

/** `packId`: of the evidence pack that one press makes, for those who may. */
export type DutiesView = { duties: Duty[]; organisation: string; today: string; packId?: string | undefined }

/** Which duty is unmet, towards whom, who holds it and what mends it: worst first [S32]. */
export const listDuties = list({
  read: 'supervision.duties-listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...ANSWER_FOR_WORKERS),
  load: async (context: Context, scope): Promise<DutiesView> => ({
    duties: await dutiesUnder(context, scope),
    organisation: context.actor.kind === 'colleague' ? context.actor.seat.organisationName : '',
    today: context.moment.today,
    packId: mayMakePack(context.actor) ? context.moment.newId() : undefined,
  }),
  names: ({ duties }) => [
    ...new Set(duties.flatMap(({ postId }): `post:${string}`[] => (postId ? [`post:${postId}`] : []))),
    ...new Set(duties.flatMap(({ colleagueId: id }): `colleague:${string}`[] => (id ? [`colleague:${id}`] : []))),
  ],
})
