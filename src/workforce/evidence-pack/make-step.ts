import { standardsFor } from '../../base/editions/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import { recordEvent } from '../../platform/audit.ts'
import type { Context, EvidenceSource } from '../../platform/context.ts'
import { remembering } from '../../platform/remember.ts'
import { sharedOf } from '../sharing/index.ts'
import { attempted } from './attempt.store.ts'
import { keepFiles } from './keep-files.ts'
import { isUnderWay, type Pack } from './pack.rules.ts'
import { insertPart, partsOf } from './pack-parts.store.ts'
import { type CoveredPost, coveredBy } from './pack-posts.store.ts'
import { findPack, lockPack, movePack } from './packs.store.ts'
import { sumOf } from './summary.rules.ts'
import { type Covered, tellable } from './tellable.rules.ts'

/** Reads the next heading, or writes the files when all are read. True: there is more to do. */
export async function makeNextStep(context: Context, packId: string): Promise<boolean> {
  const pack = (await lockPack(context, packId)) ? await findPack(context, packId) : undefined
  if (!pack || !isUnderWay(pack)) return false
  const parts = await partsOf(context, packId)
  const next = context.app.evidence.find(({ name }) => !parts.some((part) => part.name === name))
  const step = next?.title ?? 'Writing the files'
  const done = await attempted(context, () => (next ? readPart(context, pack, next) : finish(context, pack)))
  if (!done.ok) {
    await movePack(context, packId, { state: 'failed', failedAt: step })
    await record(context, pack, 'evidence-pack.failed', { step: next?.name ?? 'files', problem: done.problem })
    return false
  }
  if (!next) return false
  const stepsAll = context.app.evidence.length + 1
  await movePack(context, packId, { state: 'making', stepsDone: parts.length + 1, stepsAll })
  return true
}

async function readPart(context: Context, pack: Pack, { name, title, order, counts, load }: EvidenceSource) {
  const reading = remembering(context)
  const posts = await coveredBy(reading, pack.id)
  const asked = posts.map(({ postId, colleagueId, name: whom }) => ({ id: postId, colleagueId, name: whom }))
  const lines = await load(reading, { posts: asked, from: pack.from, until: pack.until })
  const covered = await withStandards(reading, posts, pack.until)
  await insertPart(context, pack.id, { name, title, place: order, counts, lines: tellable(lines, covered) })
}

/** Each post with the standard of the period's last day, and what its employer shares with its PCN today. */
async function withStandards(context: Context, covered: readonly CoveredPost[], on: string): Promise<Covered[]> {
  const posts = await findPosts(
    context,
    covered.map(({ postId }) => postId),
  )
  const standards = await standardsFor(context, [...new Set([...posts.values()].map(heldTo))], on)
  const shared = await sharedOf(context, [...posts.values()])
  return covered.flatMap(({ postId, contractOnly }) => {
    const post = posts.get(postId)
    const standard = post && standards.get(heldTo(post))
    return standard ? [{ post, standard, contractOnly, shared: shared(postId) }] : []
  })
}

const heldTo = ({ pcn, employer }: Post): string => (pcn ?? employer).id

/** Everything is read: the sum of it, the files, and the pack is as it will stay. */
async function finish(context: Context, pack: Pack): Promise<void> {
  const parts = await partsOf(context, pack.id)
  const workers = (await coveredBy(context, pack.id)).length
  const sum = sumOf(parts, { organisation: pack.organisation.name, workers, period: pack })
  await keepFiles(context, { pack, parts, sum })
  await movePack(context, pack.id, { state: 'ready', verdict: sum.verdict, stepsAll: parts.length + 1 })
  await record(context, pack, 'evidence-pack.made', { duties: sum.duties.length, withGap: sum.withGap })
}

const record = (context: Context, pack: Pack, event: string, detail: object) =>
  recordEvent(context, {
    event,
    about: [`evidence-pack:${pack.id}`, `organisation:${pack.organisation.id}`],
    detail,
  })
