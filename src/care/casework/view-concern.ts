import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { sitsAs } from '../../platform/actor.ts'
import { query } from '../../platform/query.ts'
import { type ConcernSubject, owedOn } from './concern.rules.ts'
import { findConcernSubject, maySeeConcern } from './find-concern-subject.ts'

export type ConcernView = ConcernSubject & { owed: string[]; mayAcknowledge: boolean }

export const viewConcern = query({
  read: 'casework.concern-viewed',
  load: async (context, { concernId }: { concernId: string }): Promise<ConcernView | undefined> => {
    const found = await findConcernSubject(context, concernId)
    if (!found) return undefined
    const { actor, moment } = context
    const { concern, notices, subject } = found
    const isAsked = actor.kind === 'colleague' && notices.some(({ id }) => id === actor.id)
    const answers = isAsked || (subject.reached && sitsAs(actor, ...MANAGERS, 'safeguarding-lead'))
    const raisedIt = actor.kind === 'colleague' && concern.raisedBy.id === actor.id
    return {
      ...found,
      owed: owedOn(found, moment.today),
      mayAcknowledge: answers && !raisedIt && !concern.acknowledged,
    }
  },
  may: maySeeConcern,
  about: ({ concern }) => [`concern:${concern.id}`],
})
