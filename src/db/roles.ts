import pg from 'pg'

/** The owner runs migrations and jobs; the application is bound by row-level security; the keeper opens personal details. */
export const OWNER = 'trellis_owner'
export const APP = 'trellis_app'
const KEEPER = 'vault_keeper'

/** Only an administrator may add the last; the others are open to a database's owner (PostgreSQL 13 on). */
const EXTENSIONS = ['btree_gist', 'pg_trgm', 'unaccent', 'fuzzystrmatch', 'cube', 'earthdistance']

/**
 * PostgreSQL 15 decides by NOINHERIT that trellis_app gains the keeper's rights only by SET ROLE;
 * from 16 on the membership takes the same from it when granted.
 */
const ROLES = `
do $$
begin
  perform pg_advisory_xact_lock(hashtext('trellis roles'));
  if not exists (select from pg_roles where rolname = '${OWNER}') then
    create role ${OWNER} login nosuperuser nocreaterole nocreatedb nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = '${APP}') then
    create role ${APP} login noinherit nosuperuser nocreaterole nocreatedb nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = '${KEEPER}') then
    create role ${KEEPER} nologin nosuperuser nocreaterole nocreatedb nobypassrls;
  end if;
  if not pg_has_role('${APP}', '${KEEPER}', 'member') then
    grant ${KEEPER} to ${APP};
  end if;
end
$$`

/** The passwords of the two roles that sign in; none where the server trusts its own socket. */
type Passwords = { owner?: string | undefined; app?: string | undefined }

/** Makes what is missing of the three roles, and sets the passwords given. */
export async function ensureRoles(administrator: pg.ClientBase, passwords: Passwords = {}): Promise<void> {
  await administrator.query(ROLES)
  await setPassword(administrator, OWNER, passwords.owner)
  await setPassword(administrator, APP, passwords.app)
}

/** Makes the database if it is missing: owned by trellis_owner, closed to everybody but the two working roles. */
export async function ensureDatabase(administratorUrl: string, name: string): Promise<void> {
  const exists = await asAdministrator(administratorUrl, async (administrator) => {
    const { rowCount } = await administrator.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0)
      await administrator.query(`create database ${pg.escapeIdentifier(name)} owner ${OWNER} template template0`)
    return rowCount !== 0
  })
  if (!exists) await asAdministrator(databaseUrl(administratorUrl, name), open)
}

async function open(administrator: pg.ClientBase): Promise<void> {
  const { rows } = await administrator.query<{ name: string }>('select current_database() as name')
  const database = pg.escapeIdentifier(rows[0]?.name ?? '')
  for (const extension of EXTENSIONS) await administrator.query(`create extension if not exists ${extension}`)
  await administrator.query(`alter schema public owner to ${OWNER}`)
  await administrator.query(`revoke all on database ${database} from public`)
  await administrator.query(`grant connect on database ${database} to ${APP}`)
}

async function setPassword(administrator: pg.ClientBase, role: string, password: string | undefined) {
  if (password) await administrator.query(`alter role ${role} password ${pg.escapeLiteral(password)}`)
}

/** One connection for one piece of work, closed whatever happens. */
export async function asAdministrator<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  // A connection that is lost fails the query that waits on it, which says so; unheard, it would end the process as well.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same server, as the same or another role, in another database. */
export function databaseUrl(
  url: string,
  database: string,
  as?: { role: string; password?: string | undefined },
): string {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(database)}`
  if (as) {
    address.username = as.role
    address.password = encodeURIComponent(as.password ?? '')
  }
  return address.href
}
