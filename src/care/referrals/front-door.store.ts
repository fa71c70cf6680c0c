import { findOrganisation } from '../../base/organisations/index.ts'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { type FrontDoor, hoursOf, wordsOf } from './front-door.rules.ts'
import { managersOf, rotaOf } from './rota.store.ts'

/** All that a service says at its front door. Undefined when there is no such organisation. */
export async function findFrontDoor(context: Context, organisationId: string): Promise<FrontDoor | undefined> {
  const { db } = context
  const organisation = await findOrganisation(context, organisationId)
  if (!organisation) return undefined
  const row = await db
    .selectFrom('front_door')
    .select(['weekdays', 'opens', 'closes', 'phone', 'version'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  const words = await latestWords(context, organisationId)
  return {
    organisation: { id: organisation.id, name: organisation.name, kind: organisation.kind },
    hours: hoursOf(row),
    said: row !== undefined,
    phone: row?.phone || organisation.phone || '',
    words: wordsOf(words?.words),
    wordsVersion: words?.version ?? 0,
    rota: await rotaOf(context, organisationId),
    managers: await managersOf(context, organisationId),
    checked: await checkedDomains(context, organisationId),
    version: row?.version ?? 0,
  }
}

const latestWords = ({ db }: Context, organisationId: string) =>
  db
    .selectFrom('crisis_word_list')
    .select(['words', 'version'])
    .where('organisation_id', '=', organisationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

async function checkedDomains({ db }: Context, organisationId: string) {
  const rows = await db
    .selectFrom('checked_domain')
    .select(['domain', 'whose', 'checked_on'])
    .where('organisation_id', '=', organisationId)
    .orderBy('domain')
    .execute()
  return rows.map(({ domain, whose, checked_on: checkedOn }) => ({ domain, whose, checkedOn }))
}

/** The organisation of a public address, and the practice when the address is a practice's. */
export async function addressedTo({ db, systemId }: Context, slug: string): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('address')
    .select('organisation_id as id')
    .where('slug', '=', slug)
    .where('system_id', '=', systemId)
    .executeTakeFirst()
}

/** The public address of a service, for showing it to its manager. */
export const addressOf = ({ db, systemId }: Context, organisationId: string) =>
  db
    .selectFrom('address')
    .select('slug')
    .where('organisation_id', '=', organisationId)
    .where('system_id', '=', systemId)
    .executeTakeFirst()

type Hours = {
  organisationId: string
  weekdays: number[]
  opens: string
  closes: string
  phone: string
  version: number
}

/** Writes hours and phone; `version` 0 makes them for the first time. A conflict when somebody was faster. */
export async function saveHours(context: Context, hours: Hours, by: string): Promise<Result<{ id: string }>> {
  const { db, moment } = context
  const { organisationId, version, ...said } = hours
  const made = { ...said, changed_by: by, changed_at: moment.now }
  const saved =
    version === 0
      ? await db
          .insertInto('front_door')
          .values({ organisation_id: organisationId, ...made })
          .onConflict((again) => again.doNothing())
          .executeTakeFirst()
      : await db
          .updateTable('front_door')
          .set({ ...made, version: version + 1 })
          .where('organisation_id', '=', organisationId)
          .where('version', '=', version)
          .executeTakeFirst()
  const rows = 'numUpdatedRows' in saved ? saved.numUpdatedRows : saved.numInsertedOrUpdatedRows
  return (rows ?? 0n) > 0n ? accept({ id: organisationId }) : refuse(await theirHours(context, organisationId))
}

async function theirHours(context: Context, organisationId: string) {
  const door = await findFrontDoor(context, organisationId)
  const values = { opens: door?.hours.opens ?? '', closes: door?.hours.closes ?? '', phone: door?.phone ?? '' }
  return { kind: 'conflict' as const, theirs: { version: door?.version ?? 1, values } }
}

/** A new version of the words. A conflict when somebody has made that version already. */
export async function insertWords(
  context: Context,
  list: { organisationId: string; version: number; words: string[] },
  by: string,
): Promise<Result<{ version: number }>> {
  const { db, moment } = context
  const { organisationId, version, words } = list
  const made = await db
    .insertInto('crisis_word_list')
    .values({ organisation_id: organisationId, version, words, made_by: by, made_at: moment.now })
    .onConflict((again) => again.doNothing())
    .returning('version')
    .executeTakeFirst()
  if (made) return accept(made)
  const theirs = await latestWords(context, organisationId)
  return refuse({
    kind: 'conflict',
    theirs: { version: theirs?.version ?? version, values: { words: (theirs?.words ?? []).join('\n') } },
  })
}

export async function putDomain(
  { db, moment }: Context,
  domain: { organisationId: string; domain: string; whose: string },
  by: string,
): Promise<void> {
  const said = { whose: domain.whose, checked_by: by, checked_on: moment.today }
  await db
    .insertInto('checked_domain')
    .values({ organisation_id: domain.organisationId, domain: domain.domain, ...said })
    .onConflict((again) => again.columns(['system_id', 'organisation_id', 'domain']).doUpdateSet(said))
    .execute()
}

export async function removeDomain({ db }: Context, organisationId: string, domain: string): Promise<void> {
  await db
    .deleteFrom('checked_domain')
    .where('organisation_id', '=', organisationId)
    .where('domain', '=', domain)
    .execute()
}
