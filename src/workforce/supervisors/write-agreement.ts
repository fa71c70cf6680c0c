import { isDay } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findBeside } from '../placements/index.ts'
import { EditAgreement, StartAgreement } from './agreement.form.ts'
import { type AgreementKind, type AgreementText, decideText, MANAGED } from './agreement.rules.ts'
import { hashOf } from './agreement-hash.ts'
import { agreementsFor, insertAgreement, insertText, type NewAgreement, type NewText } from './agreements.store.ts'
import { type FoundAgreement, findAgreement } from './find-agreement.ts'
import { mayWriteAgreement } from './supervisors.policy.ts'
import { type SupervisorToday, supervisorsOn } from './supervisors-of.rules.ts'

/** A post and the one with whom an agreement is about to be begun. */
async function findPair(
  context: Context,
  asked: { postId: string; kind?: string | undefined; supervisorId?: string | undefined },
) {
  const beside = await findBeside(context, asked.postId)
  if (!beside) return undefined
  const { today } = context.moment
  const all = (await agreementsFor(context, [asked.postId])).get(asked.postId) ?? []
  const agreedWith = ({ kind, id }: SupervisorToday) => all.find((one) => one.kind === kind && one.supervisor.id === id)
  const wanted = supervisorsOn(beside.post, beside.facts, today).filter(
    (each) => !each.covers && (asked.kind ?? each.kind) === each.kind && (asked.supervisorId ?? each.id) === each.id,
  )
  // Where nobody is named in the address: the first with whom nothing is agreed yet.
  const supervisor = wanted.find((each) => !agreedWith(each)) ?? wanted[0]
  if (!supervisor) return undefined
  const { kind } = supervisor
  const already = agreedWith(supervisor)
  return { ...beside, kind, supervisor, supervisorId: supervisor.id, already, today }
}
export type Pair = NonNullable<Awaited<ReturnType<typeof findPair>>> & { supervisor: SupervisorToday }

export const viewPair = query({
  read: 'supervisors.agreement-begun',
  load: findPair,
  may: mayWriteAgreement,
  about: ({ post }) => [`post:${post.id}`],
})

/** Begins an agreement: only between a worker and who supervises them now. */
export const startAgreement = command({
  event: 'supervisors.agreement-started',
  input: StartAgreement,
  load: findPair,
  may: mayWriteAgreement,
  decide: ({ kind, standard, supervisorId, already, post }, form, { today }): Result<NewAgreement> => {
    if (already && already.id !== form.id)
      return invalid({
        field: 'section-0',
        message: 'There is an agreement of this kind already. Open it to change it',
      })
    const text = decideText(form, standard, today)
    if (!text.ok) return text
    const { value } = text
    const written = { ...value, edition: standard.edition, hash: hashOf(kind, value), version: 1 }
    return accept({ ...written, id: form.id, postId: post.id, kind, supervisorId })
  },
  save: insertAgreement,
  about: ({ id, postId, supervisorId }) => [
    `supervision-agreement:${id}`,
    `post:${postId}`,
    `colleague:${supervisorId}`,
  ],
  keep: ['kind', 'reviewOn'],
})

type Edited = NewText & { kind: AgreementKind; voided: number }

/** Changes what an agreement says. Signatures bind the words that were signed, so both are void from now, and it says so. */
export const editAgreement = command({
  event: 'supervisors.agreement-changed',
  input: EditAgreement,
  load: (context, { agreementId }) => findAgreement(context, agreementId, true),
  may: mayWriteAgreement,
  decide: ({ agreement, standard }, form, { today }): Result<Edited> => {
    const [now] = agreement.versions
    if (form.version !== undefined && form.version !== now.version)
      return refuse({
        kind: 'conflict',
        theirs: { version: now.version, values: valuesOf(now), by: now.writtenBy ?? '' },
      })
    const text = decideText(form, standard, today)
    if (!text.ok) return text
    const { value } = text
    const hash = hashOf(agreement.kind, value)
    if (hash.toString('hex') === now.hash) return refuse({ kind: 'repeated' })
    const written = { ...value, edition: standard.edition, hash, version: now.version + 1 }
    return accept({ ...written, kind: agreement.kind, voided: now.signatures.length })
  },
  save: async (context, edited, { agreement }) => {
    await insertText(context, agreement.id, edited)
    return accept({ id: agreement.id })
  },
  about: (_, { agreement, post }) => [
    `supervision-agreement:${agreement.id}`,
    `post:${post.id}`,
    `colleague:${agreement.supervisor.id}`,
  ],
  keep: ['kind', 'version', 'voided'],
})

/** What is written now, as the fields of its form. */
export const valuesOf = ({ sections, manages, reviewOn }: AgreementText): Record<string, string> => ({
  ...Object.fromEntries(sections.map(({ text }, at) => [`section-${at}`, text])),
  ...Object.fromEntries(MANAGED.map((each) => [`manages-${each}`, manages[each]])),
  reviewOn: isDay(reviewOn) ? reviewOn : '',
})

export const viewToEdit = query({
  read: 'supervisors.agreement-viewed',
  load: (context: Context, { agreementId }: { agreementId: string }): Promise<FoundAgreement | undefined> =>
    findAgreement(context, agreementId),
  may: mayWriteAgreement,
  about: ({ agreement, post }) => [`supervision-agreement:${agreement.id}`, `post:${post.id}`],
})
