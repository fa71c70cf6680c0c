import type { Context } from '../../platform/context.ts'
import { accept, type Result } from '../../platform/result.ts'
import { ORGANISATION_KINDS, type Organisation, PARENT_KINDS } from './organisation.rules.ts'
import { openOrganisations } from './organisations.store.ts'
import { type OrganisationView, viewOrganisation } from './view-organisation.ts'

export type Choices = { organisation: OrganisationView; choices: Organisation[]; today: string }

/** What an organisation may come to belong to. */
export const viewMoving = (context: Context, asked: { organisationId: string }) =>
  withChoices(context, asked, ({ kind }) => PARENT_KINDS[kind])

/** What it may become part of: any other of its kind. */
export const viewMerging = (context: Context, asked: { organisationId: string }) =>
  withChoices(context, asked, ({ kind }) => [kind])

async function withChoices(
  context: Context,
  asked: { organisationId: string },
  kindsFor: (organisation: Organisation) => readonly Organisation['kind'][],
): Promise<Result<Choices>> {
  const found = await viewOrganisation(context, asked)
  if (!found.ok) return found
  const { today } = context.moment
  const open = await openOrganisations(context, kindsFor(found.value), today)
  return accept({ organisation: found.value, choices: open.filter(({ id }) => id !== found.value.id), today })
}

export type Adding = { choices: Organisation[]; today: string }

/** What a new organisation may belong to. */
export async function viewAdding(context: Context): Promise<Result<Adding>> {
  const { today } = context.moment
  return accept({ choices: await openOrganisations(context, ORGANISATION_KINDS, today), today })
}
