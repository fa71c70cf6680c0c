import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Referral as Row } from '../../db/tables.ts'
import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { Danger } from './alarm.rules.ts'
import type { OutcomeId } from './outcome.rules.ts'
import {
  type Agrees,
  type Progress,
  type Referral,
  type ReferralTexts,
  referenceFrom,
  type Urgency,
} from './referral.rules.ts'
import { boundToReferral } from './sealed.rules.ts'

/** What is stored of a new referral; times, holder and dates were decided before. */
export type NewReferral = Omit<
  Referral,
  'reference' | 'holder' | 'version' | 'state' | 'alarm' | 'lastWord' | 'heldSince' | 'ownWish'
> & { holderId: string; texts: ReferralTexts; crisisWordsVersion: number }

const bound = ({ systemId }: Context, id: string) => boundToReferral(systemId, id)
const sealTexts = (context: Context, id: string, texts: ReferralTexts) =>
  seal(context.keys, JSON.stringify(texts), bound(context, id))

/** Stores it under a reference that nobody can guess. Undefined: this id is there already. */
export async function insertReferral(context: Context, referral: NewReferral): Promise<string | undefined> {
  const { keyId, sealed } = sealTexts(context, referral.id, referral.texts)
  // One in 24 million is taken already, in a service with a single referral; three tries are more than enough.
  for (let tries = 0; tries < 3; tries += 1) {
    const reference = referenceFrom(randomBytes(8))
    const made = await context.db
      .insertInto('referral')
      .values({ ...columnsOf(context, referral), reference, key_id: keyId, sealed, state: 'received' })
      .onConflict((again) => again.doNothing())
      .returning('reference')
      .executeTakeFirst()
    if (made) return made.reference
    if (await findReferral(context, referral.id)) return undefined
  }
  throw new Error('No free reference was found for a referral')
}

/** Writes the rest of a referral that was saved before its form was finished. */
export async function finishReferral(context: Context, referral: NewReferral): Promise<void> {
  const { keyId, sealed } = sealTexts(context, referral.id, referral.texts)
  const { referrerId, practiceId, source, agrees, agreesSaidBy, needs } = referral
  await context.db
    .updateTable('referral')
    .set((row) => ({
      referrer_id: referrerId ?? null,
      practice_id: practiceId ?? null,
      source,
      agrees,
      agrees_said_by: agreesSaidBy ?? null,
      needs,
      key_id: keyId,
      sealed,
      finished: true,
      crisis_words_found: referral.crisisWordsFound,
      version: row('version', '+', 1),
    }))
    .where('id', '=', referral.id)
    .execute()
}

const columnsOf = ({ moment }: Context, referral: NewReferral) => ({
  id: referral.id,
  organisation_id: referral.organisationId,
  practice_id: referral.practiceId ?? null,
  person_id: referral.personId,
  referrer_id: referral.referrerId ?? null,
  source: referral.source,
  by_self: referral.bySelf,
  door: referral.door,
  received_by: referral.receivedBy ?? null,
  received_at: referral.receivedAt,
  finished: referral.finished,
  urgency: referral.urgency,
  needs: referral.needs,
  agrees: referral.agrees,
  agrees_said_by: referral.agreesSaidBy ?? null,
  danger: referral.danger,
  crisis_words_found: referral.crisisWordsFound,
  crisis_words_version: referral.crisisWordsVersion,
  holder_id: referral.holderId,
  held_since: moment.now,
  risk_read_by_on: referral.riskReadByOn,
  due_on: referral.dueOn,
})

const FIELDS = [
  'referral.id',
  'reference',
  'organisation_id',
  'practice_id',
  'person_id',
  'referrer_id',
  'source',
  'by_self',
  'door',
  'received_by',
  'received_at',
  'finished',
  'urgency',
  'needs',
  'agrees',
  'agrees_said_by',
  'confirmed_alone_on',
  'own_wish',
  'danger',
  'crisis_words_found',
  'holder_id',
  'held_since',
  'risk_read_by_on',
  'risk_read_at',
  'due_on',
  'state',
  'outcome',
  'decided_on',
  'case_id',
  'last_word_on',
  'last_word_how',
  'referral.version',
] as const

const HOLDER = ['holder.given_name as holder_given', 'holder.family_name as holder_family'] as const
const ALARM = ['alarm.id as alarm_id', 'alarm.raised_at', 'alarm.because', 'alarm.confirmed_at'] as const

/** Referrals with their holder and their alarm: what every list and page begins from. */
export const referralsWith = ({ db }: Context) =>
  db
    .selectFrom('referral')
    .innerJoin('colleague as holder', 'holder.id', 'referral.holder_id')
    .leftJoin('crisis_alarm as alarm', 'alarm.referral_id', 'referral.id')
    .select(FIELDS)
    .select(HOLDER)
    .select(ALARM)

/** A referral by id, with its holder and its alarm, without personal details; undefined where there is none. */
export async function findReferral(context: Context, id: string): Promise<Referral | undefined> {
  const row = await referralsWith(context).where('referral.id', '=', id).executeTakeFirst()
  return row && referralOf(row)
}

/** The same, held for this transaction: what two people would otherwise decide at once. */
export async function lockReferral(context: Context, id: string): Promise<Referral | undefined> {
  await context.db.selectFrom('referral').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return findReferral(context, id)
}

/** What was written: only for whoever may open the personal details. */
export async function openTexts(context: Context, id: string): Promise<ReferralTexts | undefined> {
  const row = await context.db
    .selectFrom('referral')
    .select(['key_id', 'sealed'])
    .where('id', '=', id)
    .executeTakeFirst()
  // Sealed by `insertReferral` and by nobody else.
  return (
    row &&
    (JSON.parse(unseal(context.keys, { keyId: row.key_id, sealed: row.sealed }, bound(context, id))) as ReferralTexts)
  )
}

type Read = Omit<
  Selectable<Row>,
  'system_id' | 'key_id' | 'sealed' | 'crisis_words_version' | 'risk_read_by' | 'decided_by'
> & {
  holder_given: string
  holder_family: string
  alarm_id: string | null
  raised_at: Date | null
  because: string[] | null
  confirmed_at: Date | null
}

/** The table's own checks allow only the words that the unions name. */
export const referralOf = (row: Read): Referral => ({
  id: row.id,
  reference: row.reference,
  organisationId: row.organisation_id,
  practiceId: row.practice_id ?? undefined,
  personId: row.person_id,
  referrerId: row.referrer_id ?? undefined,
  source: row.source,
  bySelf: row.by_self,
  door: row.door as Referral['door'],
  receivedBy: row.received_by ?? undefined,
  receivedAt: row.received_at,
  finished: row.finished,
  urgency: row.urgency as Urgency,
  needs: row.needs,
  agrees: row.agrees as Agrees,
  agreesSaidBy: (row.agrees_said_by as 'person' | 'referrer' | null) ?? undefined,
  confirmedAloneOn: row.confirmed_alone_on ?? undefined,
  ownWish: row.own_wish as Agrees,
  danger: row.danger as Danger,
  crisisWordsFound: row.crisis_words_found,
  holder: { id: row.holder_id, name: `${row.holder_given} ${row.holder_family}` },
  heldSince: row.held_since,
  riskReadByOn: row.risk_read_by_on,
  riskReadAt: row.risk_read_at ?? undefined,
  dueOn: row.due_on,
  state: row.state as Progress,
  outcome: (row.outcome as OutcomeId | null) ?? undefined,
  decidedOn: row.decided_on ?? undefined,
  caseId: row.case_id ?? undefined,
  lastWord: row.last_word_on && row.last_word_how ? { on: row.last_word_on, how: row.last_word_how } : undefined,
  alarm:
    row.alarm_id && row.raised_at
      ? {
          id: row.alarm_id,
          raisedAt: row.raised_at,
          because: row.because ?? [],
          confirmedAt: row.confirmed_at ?? undefined,
        }
      : undefined,
  version: row.version,
})
