import { isReached } from '../../base/organisations/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { type BesidePost, findBeside } from '../placements/index.ts'
import { isOwn, manages } from '../placements/placements.rules.ts'
import { type Agreement, type AgreementState, stateOf } from './agreement.rules.ts'
import { agreementsFor } from './agreements.store.ts'
import { isParty, mayViewAgreement } from './supervisors.policy.ts'
import { type SupervisorToday, supervisorsOn } from './supervisors-of.rules.ts'

/** One who supervises the worker and the agreement with them, or one with somebody who no longer does. */
export type AgreementLine = {
  supervisor: SupervisorToday
  agreement?: Agreement | undefined
  state?: AgreementState | undefined
  /** They supervise no more: the agreement is kept. */
  past: boolean
  mayStart: boolean
}
export type AgreementsView = BesidePost & { lines: AgreementLine[]; own: boolean }

async function load(context: Context, { postId }: { postId: string }): Promise<AgreementsView | undefined> {
  const beside = await findBeside(context, postId)
  if (!beside) return undefined
  const all = (await agreementsFor(context, [postId])).get(postId) ?? []
  const lines = linesOf({ ...beside, overEmployer: await isReached(context, beside.post.employer.id) }, all, context)
  return { ...beside, lines, own: isOwn(context.actor, beside) }
}

/** Only what the reader may see: all for the worker and the employer, a supervisor their own, a PCN what is its duty. */
function linesOf(
  beside: BesidePost & { overEmployer: boolean },
  all: readonly Agreement[],
  { actor, moment: { today } }: Context,
): AgreementLine[] {
  const { post, facts } = beside
  const now = supervisorsOn(post, facts, today).filter(({ covers }) => !covers)
  const current = now.map((supervisor): AgreementLine => {
    const agreement = all.find((one) => one.kind === supervisor.kind && one.supervisor.id === supervisor.id)
    const party = isParty(actor, { ...beside, supervisorId: supervisor.id })
    return { supervisor, ...withState(agreement, today), past: false, mayStart: party && !agreement }
  })
  const past = all
    .filter((one) => !now.some(({ kind, id }) => kind === one.kind && id === one.supervisor.id))
    .map((agreement): AgreementLine => {
      const { kind, supervisor } = agreement
      return { supervisor: { kind, ...supervisor }, ...withState(agreement, today), past: true, mayStart: false }
    })
  return [...current, ...past].filter(
    ({ supervisor: { id: supervisorId, kind } }) => mayViewAgreement(actor, { ...beside, supervisorId, kind }) === true,
  )
}

const withState = (agreement: Agreement | undefined, today: string) => ({
  agreement,
  state: agreement && stateOf(agreement, today),
})

/** The agreements of one worker, one for each who supervises them. */
export const viewAgreements = query({
  read: 'supervisors.agreements-viewed',
  load,
  may: (actor, view) => isOwn(actor, view) || manages(actor, view) || view.lines.length > 0 || 'This is not your team',
  about: ({ post }) => [`post:${post.id}`],
})
