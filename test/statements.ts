import pg from 'pg'
import { anyOf, type DemoSite, signedInAs, type Visitor, visitorsOf } from './demo-site.ts'

export type AskedPage = { name: string; path: string; cookie: string }
export type AskedStatement = { text: string; by: string }

/** The pages that people open most: each role's Today, a case, and the allocation of a referral. */
export async function pagesAsked(demo: DemoSite): Promise<AskedPage[]> {
  const visitors = await visitorsOf(demo)
  const page = (name: string, visitor: Visitor, path: string) => ({
    name,
    path: `${visitor.prefix}${path}`,
    cookie: visitor.cookie,
  })
  const todays = visitors.map((visitor) => page(`Today of a ${visitor.role}`, visitor, '/today'))
  const worker = visitors.find(({ role }) => role === 'link-worker')
  const id = demo.own.colleagues.find(({ email }) => email === worker?.email)?.id
  const held = { from: 'care_case', where: `holder_id = '${id}' and state = 'open'` }
  const caseId = await anyOf(demo.database, demo.own.systemId, held)
  const waits = { from: 'referral', where: `state <> 'decided'` }
  const referral = await anyOf(demo.database, demo.own.systemId, waits)
  const at = await anyOf(demo.database, demo.own.systemId, { ...waits, column: 'organisation_id' })
  const seat = demo.own.seats.find(({ role, organisationId }) => role === 'pcn-manager' && organisationId === at)
  if (!worker || !caseId || !referral || !seat) throw new Error('The demonstration has no case or no referral')
  const manager = await signedInAs(demo, seat)
  return [
    ...todays,
    page('Case', worker, `/cases/${caseId}`),
    page('Allocation', manager, `/referrals/${referral}/allocate`),
  ]
}

/**
 * Every statement of a page but its transaction's own two, with the file that asked for it. The page is opened once before: what is
 * kept between requests is there, as it is in use.
 */
export async function asksOf({ site }: DemoSite, { name, path, cookie }: AskedPage): Promise<AskedStatement[]> {
  const open = async () => {
    const { status } = await site.request(path, { headers: { cookie } })
    if (status !== 200) throw new Error(`${name} answered ${status}`)
  }
  await open()
  const asked: AskedStatement[] = []
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...sent: unknown[]) {
    const text = textOf(sent[0])
    if (!/^(begin|commit)/.test(text)) asked.push({ text, by: whoAsked() })
    // Handed on exactly as it came.
    return Reflect.apply(original, this, sent)
  } as typeof original
  try {
    await open()
  } finally {
    pg.Client.prototype.query = original
  }
  return asked
}

const textOf = (sent: unknown): string =>
  typeof sent === 'object' && sent !== null && 'text' in sent ? String(sent.text) : String(sent)

/** The files of the project on the way to a statement, from the inside out. */
function whoAsked(): string {
  const before = Error.stackTraceLimit
  Error.stackTraceLimit = 60
  const { stack = '' } = new Error()
  Error.stackTraceLimit = before
  const files = [...stack.matchAll(/\/src\/((?:base|workforce|care|leadership|http|platform)\/[^:)]+)/g)]
  return [...new Set(files.flatMap(([, file]) => (file && !file.startsWith('platform/') ? [file] : [])))]
    .slice(0, 4)
    .join(' < ')
}
