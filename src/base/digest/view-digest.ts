import type { Context } from '../../platform/context.ts'
import type { Whole } from '../../platform/module.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { digestText, type Rhythm } from './digest.rules.ts'
import { receivers, rhythmOf } from './digest.store.ts'
import { writeDigest } from './write-digest.ts'

export type DigestView = {
  rhythm: Rhythm
  /** Where it goes; undefined for somebody without an address. */
  email: string | undefined
  /** What it would say now; undefined when there is nothing to say. */
  sample: { subject: string; text: string } | undefined
}

/** How often one's own comes, and what it would say this morning. */
export const viewDigest =
  (whole: () => Whole) =>
  async (context: Context): Promise<Result<DigestView>> => {
    const { actor } = context
    if (actor.kind !== 'colleague') return missing()
    const rhythm = await rhythmOf(context, actor.id)
    const [receiver] = await receivers(context, actor.id)
    const digest = receiver && (await writeDigest(context, whole(), receiver))
    const sample = digest && digestText(receiver.givenName, digest, rhythm === 'off' ? 'weekly' : rhythm)
    return accept({ rhythm, email: receiver?.email, sample })
  }
