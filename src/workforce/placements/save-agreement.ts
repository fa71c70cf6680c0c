import { standardFor } from '../../base/editions/index.ts'
import { findOrganisations, isReached } from '../../base/organisations/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, invalid, type Problem, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { answerTo, SaveAgreement } from './agreement.form.ts'
import { agreementRule } from './agreement.rules.ts'
import { type AgreementRow, type Arrangement, agreementsOf, isArranged, putAgreement } from './agreement.store.ts'
import { mayAgree } from './placements.policy.ts'

async function findAgreement(context: Context, { pcnId, providerId }: Arrangement) {
  const asked = { pcnId, providerId }
  const names = await findOrganisations(context, [pcnId, providerId])
  const pcn = names.get(pcnId)
  const provider = names.get(providerId)
  if (!pcn || !provider || !(await isArranged(context, asked))) return undefined
  const standard = await standardFor(context, pcnId, context.moment.today)
  const check = agreementRule(standard)?.check
  return {
    pcn,
    provider,
    points: check?.kind === 'checklist' ? check.items : [],
    agreement: (await agreementsOf(context, [asked]))(asked),
    withinPcn: await isReached(context, pcnId),
    withinProvider: await isReached(context, providerId),
  }
}

export type AgreementView = NonNullable<Awaited<ReturnType<typeof findAgreement>>>

export const viewAgreement = query({
  read: 'placements.agreement-viewed',
  load: findAgreement,
  may: mayAgree,
  about: () => [],
})

type Decision = Arrangement & AgreementRow & { stated: number }

/** Writes down what the agreement between a PCN and a provider states, and when both agreed or reviewed it [S33]. */
export const saveAgreement = command({
  event: 'placements.agreement-saved',
  input: SaveAgreement,
  load: findAgreement,
  may: mayAgree,
  decide: decideAgreement,
  save: async (context, decision): Promise<Result<{ id: string }>> => {
    await putAgreement(context, decision, decision)
    return accept({ id: decision.pcnId })
  },
  about: ({ pcnId, providerId }) => [`organisation:${pcnId}`, `organisation:${providerId}`],
  keep: ['agreedOn', 'stated'],
})

function decideAgreement(
  { agreement, points }: AgreementView,
  form: SaveAgreement,
  { today }: { today: string },
): Result<Decision> {
  if (agreement && form.version !== undefined && form.version !== agreement.version) {
    const values = Object.fromEntries(agreement.items.map(({ id, heldBy }) => [`point-${id}`, heldBy ?? 'not-stated']))
    return refuse({ kind: 'conflict', theirs: { version: agreement.version, values } })
  }
  const answers = points.map(({ id }) => ({ id, answer: answerTo(form, id) }))
  const problems = answers
    .filter(({ answer }) => answer === undefined)
    .map(({ id }): Problem => ({ field: `point-${id}`, message: 'Choose who provides it, or not stated yet' }))
  if (problems.length) return invalid(...problems)
  const items = answers.map(({ id, answer }) => {
    const heldBy = answer === 'pcn-manager' || answer === 'provider-manager' ? answer : undefined
    return { id, heldBy, stated: heldBy !== undefined }
  })
  const stated = items.filter((item) => item.stated).length
  if (form.agreedOn && stated < items.length)
    return invalid({ field: 'agreedOn', message: 'Leave the day empty until every point is stated' })
  if (form.agreedOn && form.agreedOn > today)
    return invalid({ field: 'agreedOn', message: 'The day it was agreed must be today or in the past' })
  const { pcnId, providerId, agreedOn } = form
  return accept({ pcnId, providerId, agreedOn, items, stated, version: (agreement?.version ?? 0) + 1 })
}
