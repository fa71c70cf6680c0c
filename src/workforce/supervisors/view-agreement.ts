import { namedHistory } from '../../base/colleagues/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { type AgreementState, stateOf } from './agreement.rules.ts'
import { type FoundAgreement, findAgreement } from './find-agreement.ts'
import { maySignAgreement, mayViewAgreement, mayWriteAgreement, signsAs } from './supervisors.policy.ts'

export type AgreementView = FoundAgreement & {
  state: AgreementState
  mayWrite: boolean
  /** The reader's own signature is still missing. */
  maySign: boolean
  history: Awaited<ReturnType<typeof namedHistory>>
  today: string
}

async function load(context: Context, { agreementId }: { agreementId: string }): Promise<AgreementView | undefined> {
  const found = await findAgreement(context, agreementId)
  if (!found) return undefined
  const { actor, moment } = context
  const as = signsAs(actor, found)
  const [now] = found.agreement.versions
  return {
    ...found,
    state: stateOf(found.agreement, moment.today),
    mayWrite: mayWriteAgreement(actor, found) === true,
    maySign: maySignAgreement(actor, found) === true && !now.signatures.some((each) => each.as === as),
    history: await namedHistory(context, `supervision-agreement:${agreementId}`),
    today: moment.today,
  }
}

/** One agreement: what it says, who signed it, and how it came about. */
export const viewAgreement = query({
  read: 'supervisors.agreement-viewed',
  load,
  may: mayViewAgreement,
  about: ({ agreement, post }) => [`supervision-agreement:${agreement.id}`, `post:${post.id}`],
})
