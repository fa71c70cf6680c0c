import type { Context } from '../../platform/context.ts'
import { findOrganisation } from '../organisations/index.ts'
import { ownWords } from './change.rules.ts'
import { mayReadStandard } from './editions.policy.ts'
import { grounds, standingOver } from './editions.store.ts'

/** An organisation whose standards somebody looks at, and how they stand to it. */
export type Standards = {
  organisationId: string
  name: string
  /** What the mark beside a figure says of what this organisation set itself. */
  own: string
  reached: boolean
  servedByHub: boolean
}

export async function findStandards(context: Context, organisationId: string): Promise<Standards | undefined> {
  const over = await standingOver(context, organisationId)
  const organisation = over && (await findOrganisation(context, organisationId))
  if (!organisation || mayReadStandard(context.actor, over) !== true) return undefined
  const ground = await grounds(context)
  const own = ground?.id === organisationId ? 'Yours' : ownWords(organisation.kind)
  return { organisationId, name: organisation.name, own, ...over }
}
