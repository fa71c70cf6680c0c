import { isReached } from '../../base/organisations/index.ts'
import type { Context } from '../../platform/context.ts'
import { type BesidePost, findBeside } from '../placements/index.ts'
import type { Agreement } from './agreement.rules.ts'
import { agreementsFor, postOfAgreement } from './agreements.store.ts'

export type FoundAgreement = BesidePost & {
  agreement: Agreement
  kind: Agreement['kind']
  supervisorId: string
  overEmployer: boolean
}

/** One agreement with the post it is of; locked where it is about to be written or signed. */
export async function findAgreement(
  context: Context,
  agreementId: string,
  locked = false,
): Promise<FoundAgreement | undefined> {
  const postId = await postOfAgreement(context, agreementId, locked)
  const beside = postId === undefined ? undefined : await findBeside(context, postId)
  if (!beside || postId === undefined) return undefined
  const agreement = (await agreementsFor(context, [postId])).get(postId)?.find(({ id }) => id === agreementId)
  if (!agreement) return undefined
  const { kind, supervisor } = agreement
  return {
    ...beside,
    agreement,
    kind,
    supervisorId: supervisor.id,
    overEmployer: await isReached(context, beside.post.employer.id),
  }
}
