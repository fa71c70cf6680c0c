import { sql } from 'kysely'
import { inviteColleague } from '../base/accounts/index.ts'
import type { Config } from '../config.ts'
import { connect } from '../db/connect.ts'
import type { Context } from '../platform/context.ts'
import { addressOfLink, makeLink } from '../platform/links.ts'
import { momentAt } from '../platform/moment.ts'
import { accept, type Result } from '../platform/result.ts'
import { inTransaction } from '../platform/transaction.ts'
import type { Database } from './database.ts'
import type { Ground } from './ground.ts'

type Begin = { ground: Ground; database: Database; config: Config; publicUrl: string; app: Context['app'] }

/** Long enough for whoever has just typed the command. After it, the sign-in page sends another by e-mail. */
const LINK_HOURS = 24

/**
 * A service in earnest begins here: on an empty database, its system and its first administrator, named by FIRST_ORGANISATION and
 * FIRST_ADMINISTRATOR. Returns what to say: a link to choose a password with, or nothing where nothing was to be done.
 */
export async function beginService(begin: Begin): Promise<string[]> {
  const { FIRST_ADMINISTRATOR: email, FIRST_ORGANISATION: name } = begin.config
  if (!email || !name) return []
  const moment = momentAt(new Date())
  const systemId = moment.newId()
  const slug = slugOf(name)
  if (!(await makeTenant(begin.database, { id: systemId, slug, name }))) return []
  const made = await inTransaction(begin.ground.pool, { systemId }, (db) =>
    firstRows({ ...contextOf(begin), db, systemId, moment }, { email, name, slug }),
  )
  if (!made.ok) throw new Error(`The first administrator could not be made: ${JSON.stringify(made.refusal)}`)
  return [
    '',
    `${name} begins. Open this link within ${LINK_HOURS} hours to choose a password for ${email}:`,
    made.value,
  ]
}

const contextOf = ({ ground, app, publicUrl }: Begin) => ({
  actor: { kind: 'job', task: 'first-administrator' } as const,
  requestId: 'first-administrator',
  keys: ground.keys,
  files: ground.files,
  app,
  publicUrl,
})

/** As the owner, because the application makes no tenants. False: there is one already. */
async function makeTenant(
  { ownerUrl }: Database,
  tenant: { id: string; slug: string; name: string },
): Promise<boolean> {
  const owner = connect(ownerUrl, { max: 1, name: 'trellis first administrator' })
  try {
    if (await owner.selectFrom('tenant').select('id').limit(1).executeTakeFirst()) return false
    await owner.insertInto('tenant').values(tenant).execute()
    return true
  } finally {
    await owner.destroy()
  }
}

type First = { email: string; name: string; slug: string }

async function firstRows(context: Context, { email, name, slug }: First): Promise<Result<string>> {
  const { db, moment } = context
  const [organisationId, colleagueId] = [moment.newId(), moment.newId()]
  const organisation = { id: organisationId, kind: 'system', name, slug, opened_on: moment.today }
  await db.insertInto('organisation').values(organisation).execute()
  await sql`select rebuild_spans()`.execute(db)
  const colleague = { id: colleagueId, given_name: 'Administrator', family_name: 'First', email }
  await db.insertInto('colleague').values(colleague).execute()
  await db
    .insertInto('seat')
    .values({
      id: moment.newId(),
      slug: `administrator-${slug}`,
      colleague_id: colleagueId,
      role: 'administrator',
      organisation_id: organisationId,
      from_on: moment.today,
    })
    .execute()
  const invited = await inviteColleague(context, colleagueId)
  if (!invited.ok) return invited
  const expiresAt = new Date(moment.now.getTime() + LINK_HOURS * 3_600_000)
  const about = `account:${invited.value.accountId}` as const
  return accept(await addressOfLink(context, await makeLink(context, { purpose: 'invitation', about, expiresAt })))
}

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
