import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { SignAgreement } from './agreement.form.ts'
import type { AgreementKind, Signature } from './agreement.rules.ts'
import { insertSignature } from './agreements.store.ts'
import { findAgreement } from './find-agreement.ts'
import { maySignAgreement, signsAs } from './supervisors.policy.ts'

type Signing = { kind: AgreementKind; version: number; as: Signature['as']; by: string; hash: Buffer }

/** Each signs what they read: the hash on their screen must be that of the text as it stands. */
export const signAgreement = command({
  event: 'supervisors.agreement-signed',
  input: SignAgreement,
  load: (context, { agreementId }) => findAgreement(context, agreementId, true),
  may: maySignAgreement,
  decide: (found, { hash }, _, actor): Result<Signing> => {
    const as = signsAs(actor, found)
    if (!as || actor.kind !== 'colleague') return forbidden('This agreement is between two others')
    const [now] = found.agreement.versions
    if (now.hash !== hash)
      return invalid({
        field: 'hash',
        message: 'The agreement was changed since you opened it. Read it again, then sign',
      })
    if (now.signatures.some((each) => each.as === as)) return refuse({ kind: 'repeated' })
    const { kind } = found.agreement
    return accept({ kind, version: now.version, as, by: actor.id, hash: Buffer.from(hash, 'hex') })
  },
  save: (context, signing, { agreement }) => insertSignature(context, { ...signing, agreementId: agreement.id }),
  about: (_, { agreement, post }) => [
    `supervision-agreement:${agreement.id}`,
    `post:${post.id}`,
    `colleague:${agreement.supervisor.id}`,
  ],
  keep: ['kind', 'version', 'as'],
})
