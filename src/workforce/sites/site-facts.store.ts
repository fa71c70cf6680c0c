import { londonDay } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { among, setOf } from '../../platform/sets.ts'
import { isPast } from '../../platform/watch.ts'
import type {
  AccessRequest,
  Check,
  CheckAnswer,
  RequestAnswer,
  SiteFacts,
  Voice,
  WelcomeKind,
} from './site-facts.rules.ts'

type Ids = readonly string[]

const welcomeRows = ({ db }: Context, postIds: Ids) =>
  db
    .selectFrom('site_welcome')
    .select(['id', 'post_id', 'site_id', 'kind', 'whom', 'on_day'])
    .where('post_id', '=', among(postIds))
    .where('ended_on', 'is', null)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')

const arrangementRows = ({ db }: Context, postIds: Ids) =>
  db
    .selectFrom('site_arrangement')
    .select(['post_id', 'site_id', 'room', 'phone', 'version'])
    .where('post_id', '=', among(postIds))

const checkRows = ({ db }: Context, postIds: Ids) =>
  db
    .selectFrom('site_check')
    .innerJoin('colleague', 'colleague.id', 'site_check.answered_by')
    .select(['post_id', 'site_id', 'item', 'answer', 'voice', 'on_day', 'given_name', 'family_name'])
    .where('post_id', '=', among(postIds))
    .orderBy('answered_at', 'desc')
    .orderBy('site_check.id', 'desc')

const requestRows = ({ db }: Context, postIds: Ids) =>
  db
    .selectFrom('access_request_post as asked')
    .innerJoin('access_request as request', 'request.id', 'asked.request_id')
    .select(['request.id', 'asked.post_id', 'site_id', 'to_name', 'to_about', 'asked_on', 'expires_at'])
    .select(['called_back_at', 'done_at', 'answer', 'answered_at'])
    .where('asked.post_id', '=', among(postIds))
    .orderBy('asked_on', 'desc')
    .orderBy('request.id', 'desc')

/** What is known of these posts at the sites they serve, beside record access; a link is over from its instant on. */
export async function siteFacts(context: Context, postIds: Ids): Promise<Map<string, SiteFacts>> {
  const stateOf = ({ request, until }: Written['requests'][number]): AccessRequest =>
    request.state === 'waiting' && isPast(context, until) ? { ...request, state: 'over' } : request
  const written = await writtenFacts(context, postIds)
  return new Map([...written].map(([id, facts]) => [id, { ...facts, requests: facts.requests.map(stateOf) }]))
}

/** A request as it was written down, and the instant until which its link answers. */
type Written = Omit<SiteFacts, 'requests'> & { requests: { request: AccessRequest; until: Date }[] }

const writtenFacts = setOf(
  'site facts',
  (context: Context, postIds) => ({
    welcomes: welcomeRows(context, postIds),
    arrangements: arrangementRows(context, postIds),
    checks: checkRows(context, postIds),
    requests: requestRows(context, postIds),
  }),
  (rows, postIds) =>
    new Map(
      postIds.map((id): [string, Written] => {
        const of = <Row extends { post_id: string }>(all: readonly Row[]) => all.filter((row) => row.post_id === id)
        return [
          id,
          {
            welcomes: of(rows.welcomes).map((row) => ({
              id: row.id,
              siteId: row.site_id,
              // The table's own check holds exactly these kinds.
              kind: row.kind as WelcomeKind,
              whom: row.whom,
              on: row.on_day,
            })),
            arrangements: of(rows.arrangements).map((row) => ({
              siteId: row.site_id,
              room: row.room ?? undefined,
              phone: row.phone ?? undefined,
              version: row.version,
            })),
            checks: of(rows.checks).map(checkOf),
            requests: of(rows.requests).map(requestOf),
          },
        ]
      }),
    ),
)

type CheckRow = Awaited<ReturnType<ReturnType<typeof checkRows>['execute']>>[number]
const checkOf = (row: CheckRow): Check => ({
  siteId: row.site_id,
  item: row.item,
  // The table's own checks hold exactly these answers and voices.
  answer: row.answer as CheckAnswer,
  voice: row.voice as Voice,
  on: row.on_day,
  by: `${row.given_name} ${row.family_name}`,
})

/** As JSON has it: an instant is text. */
type RequestRow = {
  id: string
  site_id: string
  to_name: string
  to_about: string
  asked_on: string
  expires_at: string | Date
  called_back_at: string | Date | null
  done_at: string | Date | null
  answer: string | null
  answered_at: string | Date | null
}

const requestOf = (row: RequestRow): Written['requests'][number] => ({
  request: requestIn(row),
  until: new Date(row.expires_at),
})

const requestIn = (row: RequestRow): AccessRequest => ({
  id: row.id,
  siteId: row.site_id,
  toName: row.to_name,
  toAbout: row.to_about,
  askedOn: row.asked_on,
  expiresOn: londonDay(new Date(row.expires_at)),
  state: row.done_at ? 'done' : row.called_back_at ? 'called-back' : 'waiting',
  // The table's own check holds exactly these answers.
  answer: (row.answer ?? undefined) as RequestAnswer | undefined,
  answeredOn: row.answered_at ? londonDay(new Date(row.answered_at)) : undefined,
})
