import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, it } from 'node:test'
import { configFrom } from '../../src/config.ts'
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../src/db/embedded.ts'
import { asAdministrator } from '../../src/db/roles.ts'
import { openDatabase } from '../../src/start/database.ts'

const MODULE = new URL('../../src/db/embedded.ts', import.meta.url).href

/** Another process that uses the database until its input ends or it is killed. */
async function another(dataDir: string): Promise<ChildProcess> {
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(MODULE)})
    const embedded = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, fsync: false })
    console.log('up')
    process.stdin.on('end', () => embedded.stop()).resume()`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(createInterface({ input: child.stdout }), 'line')
  return child
}

async function ended(child: ChildProcess, how: () => void) {
  const exit = once(child, 'exit')
  how()
  await exit
}

const asking = (url: string) =>
  asAdministrator(url, async (client) => {
    const { rows } = await client.query<{ who: string; started: Date }>(
      'select current_user as who, pg_postmaster_start_time() as started',
    )
    return { who: rows[0]?.who, started: rows[0]?.started.toISOString() }
  })

describe('The built-in database', () => {
  let dataDir: string
  const start = (more: Partial<EmbeddedOptions> = {}) => startEmbedded({ dataDir, fsync: false, ...more })
  const isRunning = () => existsSync(join(dataDir, 'postgres', 'postmaster.pid'))

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'trellis-embedded-'))
    await chmod(dataDir, 0o755)
  })
  after(() => rm(dataDir, { recursive: true }))

  it('starts from an empty folder, serves owner and application, and stops when let go', async () => {
    const embedded = await start()
    assert.equal(embedded.shared, false)
    assert.equal((await asking(embedded.ownerUrl)).who, 'trellis_owner')
    assert.equal((await asking(embedded.appUrl)).who, 'trellis_app')
    await embedded.stop()
    assert.equal(isRunning(), false)
  })

  it('is let go when a start fails after it began, so that none is left behind', async () => {
    const embedded = await start()
    await asAdministrator(embedded.ownerUrl, async (owner) => {
      await owner.query('create table public.migration (name text primary key, sha256 text not null)')
      await owner.query(`insert into public.migration values ('9999_of_a_newer_trellis.sql', 'x')`)
    })
    await embedded.stop()

    const steps: (() => Promise<unknown>)[] = []
    const config = configFrom({ DATA_DIR: dataDir })
    const failed = openDatabase(
      config,
      () => {},
      (step) => steps.push(step),
    )
    await assert.rejects(failed, /9999_of_a_newer_trellis\.sql has run on this database, but there is no such file/)
    assert.equal(isRunning(), true)
    for (const step of steps) await step()
    assert.equal(isRunning(), false)
  })

  it('is open to nobody but the account that runs it', async () => {
    const embedded = await start()
    assert.equal(statSync(join(dataDir, 'postgres')).mode & 0o077, 0)
    assert.equal(statSync(join(dataDir, 'database-passwords.json')).mode & 0o077, 0)
    await asAdministrator(embedded.superuserUrl, async (client) => {
      const { rows } = await client.query(
        'select rolname from pg_roles where rolname ~ $1 and (rolsuper or rolbypassrls)',
        ['^(trellis_|vault_)'],
      )
      assert.deepEqual(rows, [])
    })
    await embedded.stop()
  })

  it('is shared by two that start at once, and stops only when the last lets go', async () => {
    const [one, two] = await Promise.all([start(), start()])
    assert.deepEqual([one.shared, two.shared].sort(), [false, true])
    assert.deepEqual(await asking(one.appUrl), await asking(two.appUrl))
    await one.stop()
    assert.equal((await asking(two.appUrl)).who, 'trellis_app')
    await two.stop()
    assert.equal(isRunning(), false)
  })

  it('is adopted as it stands after its process was killed', async () => {
    const first = await another(dataDir)
    await ended(first, () => first.kill('SIGKILL'))
    assert.equal(isRunning(), true)
    const embedded = await start()
    assert.equal(embedded.shared, false)
    await embedded.stop()
    assert.equal(isRunning(), false)
  })

  it('tells a second process that it is in use, and outlives the first', async () => {
    const first = await another(dataDir)
    const embedded = await start()
    assert.equal(embedded.shared, true)
    await ended(first, () => first.stdin?.end())
    assert.equal((await asking(embedded.appUrl)).who, 'trellis_app')
    await embedded.stop()
    assert.equal(isRunning(), false)
  })

  it('starts again after the server itself was killed', async () => {
    const embedded = await start()
    const pid = Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
    process.kill(pid, 'SIGKILL')
    await embedded.stop().catch(() => {}) // nothing left to stop
    const again = await start()
    assert.equal((await asking(again.appUrl)).who, 'trellis_app')
    await again.stop()
  })

  it('asks for a password where it listens on a port', async () => {
    const embedded = await start({ transport: 'tcp' })
    const wrong = new URL(embedded.appUrl)
    assert.notEqual(wrong.port, '')
    wrong.password = 'guess'
    await assert.rejects(asking(wrong.href), /password authentication failed/)
    assert.equal((await asking(embedded.appUrl)).who, 'trellis_app')
    await embedded.stop()
  })

  it('keeps its socket in a short folder when its own path is too long for one', async () => {
    const deep = join(dataDir, 'a-folder-with-a-long-name-that-somebody-chose'.repeat(2))
    const embedded: Embedded = await start({ dataDir: deep })
    const { searchParams } = new URL(embedded.appUrl)
    const socketDir = searchParams.get('host') ?? ''
    assert.ok(!socketDir.startsWith(deep))
    assert.equal(statSync(socketDir).mode & 0o077, 0)
    assert.equal((await asking(embedded.appUrl)).who, 'trellis_app')
    await embedded.stop()
    await rm(socketDir, { recursive: true })
  })

  it('is kept elsewhere when its account may not enter the data folder', async () => {
    const closed = await mkdtemp(join(dataDir, 'closed-'))
    const embedded = await start({ dataDir: closed })
    assert.equal((await asking(embedded.appUrl)).who, 'trellis_app')
    await embedded.stop()
    const again = await start({ dataDir: closed })
    assert.equal((await asking(again.appUrl)).who, 'trellis_app')
    await again.stop()
    await rm(await realpath(join(closed, 'postgres')), { recursive: true })
  })

  it('refuses to be used in production', async () => {
    const before = process.env.NODE_ENV
    process.env.NODE_ENV = 'production'
    try {
      await assert.rejects(start(), /Set DATABASE_URL/)
    } finally {
      if (before === undefined) delete process.env.NODE_ENV
      else process.env.NODE_ENV = before
    }
  })
})
