import type { Post } from '../../base/posts/post.rules.ts'
import { unitsNamed } from '../../framework/standard/training.ts'
import type { Standard } from '../../framework/standard.ts'
import { isOpen } from '../../lib/verdict.ts'
import { standingTogether } from '../training/standing.rules.ts'
import type { TrainingFact } from '../training/training.rules.ts'

/** One training without which access does not count, and how it stands, in a sentence. */
type TrainingLacking = { id: string; title: string; says: string }

/** The training that using a site's records asks for and that is not done, for that site where it is asked for each [S57]. */
export const trainingLacking = (
  siteId: string,
  { startedOn }: Pick<Post, 'startedOn'>,
  trainings: readonly TrainingFact[],
  { recordAccess, training }: Standard,
  today: string,
): TrainingLacking[] =>
  recordAccess.requiresTraining.flatMap((id) => {
    const units = unitsNamed(training, id)
    const title = units[0]?.title ?? id
    const { met, says } = standingTogether(title, units, trainings, { today, startedOn }, siteId)
    const open = isOpen([{ clause: id, met, says, heldBy: { role: '' } }])
    return open ? [] : [{ id, title: withoutExamples(title), says }]
  })

const withoutExamples = (title: string) => title.replace(/ \([^)]*\)/, '')
