import { londonInstant, showTime } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import type { Moment } from '../../platform/moment.ts'
import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { openCaseNumbered } from '../casework/index.ts'
import { DecideReferral } from './decide-referral.form.ts'
import { asked } from './decided.rules.ts'
import { type DecisionNotes, insertDecision } from './decisions.store.ts'
import { type OutcomeId, outcomes, triedEnough } from './outcome.rules.ts'
import { mayOpen, type Standing } from './referral.policy.ts'
import type { Referral } from './referral.rules.ts'
import { changeReferral, wordsTo } from './referral-changes.store.ts'
import { lockStanding } from './standing.store.ts'
import { tellDecided } from './tell-decided.ts'

type Subject = Standing & {
  /** Their case, where it is said that they are helped already. */
  theirCase: { id: string } | undefined
  tries: { on: string; reached: boolean }[]
}
type Decided = {
  id: string
  outcome: OutcomeId
  settles: boolean
  nextOn: string | undefined
  notes: DecisionNotes
  tellPerson: boolean
  by: string
}

/**
 * One of the twelve outcomes of triage, but that a worker takes it: that is `allocateReferral`, behind the gate and the limits.
 * Whatever does not settle it leaves it with its holder, and a new date (safety H7).
 */
export const decideReferral = command({
  event: 'referrals.decided',
  input: DecideReferral,
  load: async (context, { referralId, outcome, caseNumber }): Promise<Subject | undefined> => {
    const standing = await lockStanding(context, referralId)
    if (!standing) return undefined
    const theirCase = outcomes[outcome].asks.includes('case') ? await openCaseNumbered(context, caseNumber) : undefined
    return { ...standing, theirCase, tries: await wordsTo(context, referralId) }
  },
  may: mayOpen,
  decide: (subject, form, moment, actor) =>
    decide(subject, form, moment, actor.kind === 'colleague' ? actor.id : undefined),
  save,
  about: ({ id }, { theirCase }) => [`referral:${id}`, ...(theirCase ? ([`case:${theirCase.id}`] as const) : [])],
  keep: ['outcome', 'settles', 'nextOn'],
})

function decide(
  { referral, tries, theirCase }: Subject,
  form: DecideReferral,
  moment: Moment,
  by: string | undefined,
): Result<Decided> {
  if (!by) return forbidden('Only a colleague can decide this')
  if (form.version !== undefined && form.version !== referral.version) return refuse(changedSince(referral))
  if (referral.alarm && !referral.alarm.confirmedAt)
    return forbidden('Say first that you have read it: somebody may be in danger')
  const problems = asked(form, moment)
  if (problems.length > 0) return invalid(...problems)
  if (outcomes[form.outcome].asks.includes('case') && !theirCase)
    return invalid({
      field: 'caseNumber',
      message: `There is no open case ${form.caseNumber} here. Look at the number again`,
    })
  const tried = form.outcome === 'unable-to-contact' ? triedEnough(tries, referral.riskReadAt !== undefined) : true
  if (tried !== true) return invalid({ field: 'outcome', message: tried })
  return accept({
    id: referral.id,
    outcome: form.outcome,
    settles: outcomes[form.outcome].settles,
    nextOn: form.nextOn,
    notes: notesOf(form, moment.today),
    tellPerson: form.tellPerson ?? false,
    by,
  })
}

const changedSince = ({ version, outcome }: Referral) => ({
  kind: 'conflict' as const,
  theirs: { version, values: { outcome: outcome ?? '' } },
})

function notesOf(form: DecideReferral, today: string): DecisionNotes {
  const { whom, alternative, question, caseNumber, told, toldAt, nextOn } = form
  const at = toldAt && { toldAt: showTime(londonInstant(today, toldAt)) }
  const notes = { whom, alternative, question, caseNumber, told, ...at, ...(nextOn && { nextOn }) }
  return Object.fromEntries(Object.entries(notes).filter(([, said]) => said !== ''))
}

async function save(context: Context, decided: Decided, { referral }: Subject): Promise<Result<{ id: string }>> {
  const { id, outcome, notes, by } = decided
  await insertDecision(context, { id: context.moment.newId(), referralId: id, outcome, by, notes })
  await changeReferral(context, id, {
    outcome,
    ...riskRead(context, referral, by),
    ...(decided.settles
      ? { state: 'decided', decided_by: by, decided_on: context.moment.today }
      : { state: 'being-looked-at', ...(decided.nextOn && { due_on: decided.nextOn }) }),
  })
  await tellDecided(context, { referral, outcome, tellPerson: decided.tellPerson })
  return accept({ id })
}

/** Whoever decides has had what was written before them, and the page says so. */
export const riskRead = ({ moment }: Context, { riskReadAt }: Referral, by: string) =>
  riskReadAt ? {} : { risk_read_by: by, risk_read_at: moment.now }
