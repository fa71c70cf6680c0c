import { randomBytes } from 'node:crypto'
import { changesFor, standardFor } from '../../base/editions/index.ts'
import { settingAt } from '../../framework/changes.ts'
import { recordLook } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import { enqueue } from '../../platform/jobs.ts'
import { accept } from '../../platform/result.ts'
import { Scope } from '../../platform/scope.ts'
import { command } from '../../platform/use-case.ts'
import { AskForPack } from './ask-for-pack.form.ts'
import { codeFrom } from './code.rules.ts'
import { insertCode } from './codes.store.ts'
import { MAKERS } from './evidence-pack.policy.ts'
import { makePack } from './jobs.ts'
import type { LocalChange } from './pack.rules.ts'
import { insertCovered, postsInPeriod } from './pack-posts.store.ts'
import { insertPack, lastReady } from './packs.store.ts'
import { decidePeriod, type Period } from './period.rules.ts'

type Decided = Period & { id: string; organisationId: string; askedBy: string; seatId: string }

/** One press: who is covered, by which standard, and a code are settled now; a job does the rest [S32, S106]. */
export const askForPack = command({
  event: 'evidence-pack.asked-for',
  input: AskForPack,
  load: async ({ actor }) => Scope.of(actor, ...MAKERS),
  may: () => true,
  decide: ({ organisationId, colleagueId }, form, { today }, actor) => {
    const period = decidePeriod(form, today)
    if (!period.ok) return period
    const seatId = actor.kind === 'colleague' ? actor.seat.id : ''
    return accept({ id: form.id, ...period.value, organisationId, askedBy: colleagueId, seatId })
  },
  save,
  about: ({ id, organisationId }) => [`evidence-pack:${id}`, `organisation:${organisationId}`],
  keep: ['from', 'until'],
})

async function save(context: Context, decided: Decided) {
  const { id, organisationId } = decided
  const code = codeFrom(randomBytes(12))
  const standard = await standardFor(context, organisationId, decided.until)
  const made = await insertPack(context, {
    ...decided,
    code,
    stepsAll: context.app.evidence.length + 1,
    edition: standard.edition,
    localChanges: await localChanges(context, decided),
    replacesId: await lastReady(context, organisationId, decided),
  })
  if (!made.ok) return made
  const posts = await postsInPeriod(context, organisationId, decided)
  await insertCode(context, id, code)
  await insertCovered(context, id, posts)
  // Whoever is in it finds this look in their own log, under the name of whoever pressed.
  if (posts.length)
    await recordLook(
      context,
      'evidence-pack.gathered',
      posts.map(({ postId }): `post:${string}` => `post:${postId}`),
    )
  await enqueue(context, [makePack.later({ packId: id })])
  return made
}

/** What had been changed of the standard: what and to what. Why it was changed is somebody's own words, and stands with it. */
async function localChanges(context: Context, { organisationId, until }: Decided): Promise<LocalChange[]> {
  const standard = await standardFor(context, organisationId, until)
  const changes = await changesFor(context, organisationId, until)
  return changes.map(({ path, value, from, at }) => ({
    title: settingAt(standard, path)?.title ?? path,
    value: Array.isArray(value) ? value.join(', ') : String(value),
    from,
    by: at?.name ?? 'This organisation',
  }))
}
