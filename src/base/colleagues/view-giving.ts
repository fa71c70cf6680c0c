import type { Context } from '../../platform/context.ts'
import { accept, type Result } from '../../platform/result.ts'
import { openOrganisations } from '../organisations/index.ts'
import { ORGANISATION_KINDS, type Organisation } from '../organisations/organisation.rules.ts'
import { type ColleagueView, viewColleague } from './view-colleague.ts'

export type Giving = { colleague: ColleagueView; organisations: Organisation[] }

/** A colleague and the organisations at which a role could be given. */
export async function viewGiving(context: Context, asked: { colleagueId: string }): Promise<Result<Giving>> {
  const colleague = await viewColleague(context, asked)
  if (!colleague.ok) return colleague
  const organisations = await openOrganisations(context, ORGANISATION_KINDS, context.moment.today)
  return accept({ colleague: colleague.value, organisations })
}
