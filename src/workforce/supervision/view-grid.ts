import { z } from 'zod'
import { standardFor } from '../../base/editions/index.ts'
import { reachable } from '../../base/organisations/index.ts'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Standard } from '../../framework/standard.ts'
import { monthOf, plusDays, plusMonths } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { afterField, type Page, pageOf } from '../../platform/paging.ts'
import { Scope } from '../../platform/scope.ts'
import { type Member, membersOf } from '../placements/index.ts'
import { dutyHolder, whoOwes } from '../placements/placements.rules.ts'
import { contractKinds } from './contract.rules.ts'
import { gapReasonIn } from './found-session.rules.ts'
import { GRID_KINDS, type GridLine, type GridView } from './grid.rules.ts'
import { type GridRow, gridRows } from './grid.store.ts'
import { monthStanding, monthsUntil } from './month-standing.rules.ts'
import { GAP_WORDS } from './planned-session.rules.ts'
import { eventAsked } from './session-dates.rules.ts'

const MONTHS = 12
/** Sessions before the first month from which a day in it is counted. */
const MONTHS_BEFORE = 3
const PAGE = 100
const MOST_IN_A_FILE = 5_000

export const GridFilter = z.object({
  kind: z.enum(GRID_KINDS).catch('clinical-supervision'),
  of: z.uuid().optional().catch(undefined),
  after: afterField,
})

/** Each worker under a seat, month by month: what the employer or the PCN owed and what was held. By name, never by how many (H9). */
export const viewGrid = list({
  read: 'supervision.grid-viewed',
  filter: GridFilter,
  scope: (actor) => Scope.of(actor, ...ANSWER_FOR_WORKERS),
  load: (context: Context, scope, filter) => load(context, scope, filter, PAGE),
  names: ({ lines }) => lines.rows.map(({ postId }): `post:${string}` => `post:${postId}`),
})

/** The same cells, all of them, for a file. */
export const listGrid = list({
  read: 'supervision.grid-downloaded',
  filter: GridFilter,
  scope: (actor) => Scope.of(actor, ...ANSWER_FOR_WORKERS),
  load: (context: Context, scope, filter) => load(context, scope, { ...filter, after: undefined }, MOST_IN_A_FILE),
  names: ({ lines }) => lines.rows.map(({ postId }): `post:${string}` => `post:${postId}`),
})

type Filter = z.infer<typeof GridFilter>

async function load(context: Context, scope: Scope, filter: Filter, size: number): Promise<GridView> {
  const { today } = context.moment
  const { kind, of } = filter
  const months = monthsUntil(today, MONTHS)
  const from = `${months[0] ?? monthOf(today)}-01`
  const standard = await standardFor(context, scope.organisationId, today)
  const found = await gridRows(context, scope, {
    kind,
    of,
    beyondEmployer: contractKinds(standard).includes(kind),
    from,
    since: plusMonths(from, -MONTHS_BEFORE),
    after: filter.after,
    most: size + 1,
  })
  const page = pageOf(found, size, ({ familyName, givenName, postId }) => [familyName, givenName, postId])
  const posts = await findPosts(
    context,
    page.rows.map(({ postId }) => postId),
  )
  const members = new Map((await membersOf(context, [...posts.values()])).map((member) => [member.post.id, member]))
  return {
    kind,
    of,
    months,
    organisation: context.actor.kind === 'colleague' ? context.actor.seat.organisationName : '',
    choices: await choicesIn(context, scope),
    kinds: kindsOf(standard),
    contractual: contractKinds(standard).includes(kind),
    lines: linesOf(page, members, { kind, months, today }),
  }
}

type Asked = { kind: string; months: readonly string[]; today: string }

function linesOf(page: Page<GridRow>, members: Map<string, Member>, asked: Asked): Page<GridLine> {
  const rows = page.rows.flatMap((row) => {
    const member = members.get(row.postId)
    return member ? lineOf(row, member, asked) : []
  })
  return { ...page, rows }
}

function lineOf({ postId, sessions, gaps }: GridRow, { post, facts, standard }: Member, asked: Asked): GridLine[] {
  const rule = standard.supervision.rules.find((each) => eventAsked(each)?.event === asked.kind && each.inForce)
  if (!rule) return []
  const cells = asked.months.map((month) => {
    const standing = monthStanding(rule, post, sessions, month, asked.today)
    const gap = gapReasonIn(gaps.find(({ on }) => monthOf(on) === month)?.reason ?? null)
    const explained = standing.state === 'missed' || standing.state === 'late' || standing.state === 'due'
    const last = plusDays(plusMonths(`${month}-01`, 1), -1)
    const reach = standing.heldOn.at(-1)
    return {
      ...standing,
      because: gap && explained ? GAP_WORDS[gap] : undefined,
      from: `${month}-01`,
      until: reach && reach > last ? reach : last,
    }
  })
  return [{ postId, whom: post.name, owes: whoOwes(dutyHolder(rule, post, facts, standard)), cells }]
}

const kindsOf = ({ supervision }: Standard) =>
  GRID_KINDS.map((id) => ({ id, label: supervision.types.find((type) => type.id === id)?.label ?? id }))

const CHOSEN = ['place', 'neighbourhood', 'provider']

/** Where there is more than one to choose from. */
async function choicesIn(context: Context, scope: Scope) {
  const under = (await reachable(context, scope)).filter(({ kind }) => CHOSEN.includes(kind))
  return under.length > 1 ? under.map(({ id, name }) => ({ id, name })) : []
}
