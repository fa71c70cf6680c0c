import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Named } from './rota.rules.ts'

/** Who said of which known records that the person of this referral is the same; by record. */
export async function saidSame({ db }: Context, referralId: string): Promise<Map<string, Named>> {
  const rows = await db
    .selectFrom('person_match')
    .innerJoin('colleague', 'colleague.id', 'person_match.said_by')
    .select(['known_id', 'colleague.id', 'given_name', 'family_name'])
    .where('referral_id', '=', referralId)
    .execute()
  return new Map(
    rows.map(({ known_id, id, given_name, family_name }) => [known_id, { id, name: `${given_name} ${family_name}` }]),
  )
}

/** False when somebody has said so already. */
export async function insertSaid(
  { db, moment }: Context,
  said: { referralId: string; knownId: string; by: string },
): Promise<boolean> {
  const made = await db
    .insertInto('person_match')
    .values({ referral_id: said.referralId, known_id: said.knownId, said_by: said.by, said_at: moment.now })
    .onConflict((again) => again.doNothing())
    .returning('known_id')
    .executeTakeFirst()
  return made !== undefined
}

/** A second colleague has answered, one way or the other. */
export async function deleteSaid({ db }: Context, referralId: string, knownId: string): Promise<void> {
  await db.deleteFrom('person_match').where('referral_id', '=', referralId).where('known_id', '=', knownId).execute()
}

type WaitsForSecond = { id: string; reference: string; by: string }

/** Referrals of which somebody else said so, that this colleague holds or manages: theirs to look at too. */
export async function waitingForSecond(
  { db, moment }: Context,
  colleagueId: string,
  scope: Scope | undefined,
): Promise<WaitsForSecond[]> {
  const rows = await db
    .selectFrom('person_match')
    .innerJoin('referral', 'referral.id', 'person_match.referral_id')
    .innerJoin('colleague', 'colleague.id', 'person_match.said_by')
    .select(['referral.id', 'reference', 'given_name', 'family_name'])
    .where('said_by', '<>', colleagueId)
    .where('state', '<>', 'decided')
    .where((row) =>
      row.or([
        row('holder_id', '=', colleagueId),
        row('referral.organisation_id', 'in', (reach) =>
          reach
            .selectFrom('organisation_span')
            .select('descendant_id')
            .where('ancestor_id', '=', scope?.organisationId ?? NOWHERE)
            .where('from_on', '<=', moment.today)
            .where((span) => span.or([span('until_on', 'is', null), span('until_on', '>', moment.today)])),
        ),
      ]),
    )
    .orderBy('said_at')
    .limit(MOST_TODAY)
    .execute()
  return rows.map(({ id, reference, given_name, family_name }) => ({
    id,
    reference,
    by: `${given_name} ${family_name}`,
  }))
}

const MOST_TODAY = 20
const NOWHERE = '00000000-0000-0000-0000-000000000000'
