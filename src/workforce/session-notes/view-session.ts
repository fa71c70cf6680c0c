import type { AgreedAction } from '../../base/agreed-actions/agreed-action.rules.ts'
import { namedHistory } from '../../base/colleagues/index.ts'
import { isReached } from '../../base/organisations/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { type BesidePost, findBeside } from '../placements/index.ts'
import { contractKinds } from '../supervision/contract.rules.ts'
import type { FoundSession } from '../supervision/found-session.rules.ts'
import { findSession, functionsOf, nextSessions, sharedWithReader } from '../supervision/index.ts'
import { paths as supervisorsPaths } from '../supervisors/supervisors.paths.ts'
import type { Agenda, Prompts } from './agenda.rules.ts'
import { mustCover, promptsFor } from './agenda.rules.ts'
import type { OwnItem } from './agenda-item.rules.ts'
import { itemsFor } from './agenda-items.store.ts'
import { carriedOver } from './carried-over.ts'
import { findAgendas } from './find-agenda.ts'
import { aboutSession, findNotes, type Notes } from './find-notes.ts'
import { findOwners } from './find-owners.ts'
import { themeTags } from './kinds.ts'
import { findPrivateNote } from './private-notes.store.ts'
import { type Named, type Party, pairOf, partyOf } from './record.rules.ts'
import { maySeeSession } from './session-notes.policy.ts'
import { liveOffer, type Offer } from './sign-offers.store.ts'

/** What the two have before them: the agenda, what was agreed, the record, and who has signed. */
export type Prepared = Notes & {
  party: Party
  agenda: Agenda
  prompts: Prompts[]
  carried: AgreedAction[]
  items: OwnItem[]
  own: string
  owners: Named[]
  functions: string[]
  offer: Offer | undefined
  /** The worker's development plan, for the two who write it: the worker and the line manager. */
  planHref: string | undefined
  /** The tags that the form offers: themes, what such a session must cover, what it may be for. */
  offered: { themes: readonly string[]; covered: string[]; functions: readonly { id: string; label: string }[] }
  kinds: readonly { id: string; label: string }[]
  /** Ids for what the forms on the page may make: sent twice, it is made once. */
  fresh: string[]
}

/** One session as its reader may see it: all of it for the two, that it was held for whoever answers for the post. */
export type SessionView = {
  session: FoundSession
  beside: BesidePost
  party: Party | undefined
  contractOnly: boolean
  ofContract: boolean
  nextOn: Date | undefined
  prepared: Prepared | undefined
  history: Awaited<ReturnType<typeof namedHistory>>
}

export const viewSession = query({
  read: 'session-notes.session-viewed',
  load,
  may: maySeeSession,
  about: ({ session, prepared }) => [
    aboutSession(session.id),
    `post:${session.postId}`,
    ...(prepared ? [...prepared.agenda.first, ...prepared.agenda.rest].flatMap(({ about }) => about) : []),
  ],
})

async function load(context: Context, { sessionId }: { sessionId: string }): Promise<SessionView | undefined> {
  const session = await findSession(context, sessionId)
  const beside = session && (await findBeside(context, session.postId))
  if (!session || !beside) return undefined
  const party = partyOf(context.actor, pairOf(session))
  const contract = contractKinds(beside.standard, await sharedWithReader(context, beside))
  const notes = party && (await findNotes(context, sessionId))
  return {
    session,
    beside,
    party,
    contractOnly: !(await isOverEmployer(context, beside)),
    ofContract: session.kinds.some((kind) => contract.includes(kind)),
    nextOn: (await nextSessions(context, session.colleagueId)).find((next) => isNext(next, session))?.startsAt,
    prepared: notes && party && (await prepare(context, { ...notes, party }, beside)),
    history: party ? await namedHistory(context, aboutSession(sessionId)) : [],
  }
}

const isNext = (next: { id: string; postId: string; kinds: readonly string[] }, session: FoundSession) =>
  next.id !== session.id && next.postId === session.postId && next.kinds.some((kind) => session.kinds.includes(kind))

async function isOverEmployer(context: Context, { post }: BesidePost): Promise<boolean> {
  const { actor } = context
  return (actor.kind === 'colleague' && post.lineManager?.id === actor.id) || isReached(context, post.employer.id)
}

/** How many new actions and items a page may make. */
const FRESH = 8

async function prepare(
  context: Context,
  notes: Notes & { party: Party },
  { standard, post }: BesidePost,
): Promise<Prepared> {
  const { session, pair, party } = notes
  const { postId, id: sessionId, kinds } = session
  const agenda = (await findAgendas(context, [session])).get(sessionId) ?? { first: [], rest: [] }
  const pairIds = [pair.worker.id, pair.supervisor.id]
  return {
    ...notes,
    agenda,
    prompts: promptsFor(kinds, standard),
    carried: await carriedOver(context, session, pair),
    items: await itemsFor(context, { postId, pairIds, sessionId }),
    own: await findPrivateNote(context, sessionId),
    owners: await findOwners(context, postId, pair),
    functions: await functionsOf(context, sessionId),
    offer: await liveOffer(context, sessionId),
    planHref:
      party === 'worker' || post.lineManager?.id === pair.supervisor.id
        ? supervisorsPaths.developmentPlan({ postId })
        : undefined,
    offered: {
      themes: themeTags(),
      covered: mustCover(kinds, standard),
      functions: standard.supervision.functions,
    },
    kinds: standard.supervision.types,
    fresh: Array.from({ length: FRESH }, () => context.moment.newId()),
  }
}
