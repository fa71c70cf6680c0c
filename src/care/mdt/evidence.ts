import type { EvidenceSource } from '../../platform/context.ts'
import type { EvidenceRow } from '../../platform/evidence.ts'
import { type Attended, attendedBy } from './evidence.store.ts'

/** Whether each worker belongs in the team of each practice: asked, there, called off. No worker is set beside another. */
export const mdtEvidence: EvidenceSource = {
  name: 'mdt',
  title: 'MDT attendance',
  order: 60,
  load: async (context, asked) => {
    const attended = await attendedBy(context, asked)
    return asked.posts.flatMap((post): EvidenceRow[] => {
      const own = attended.filter(({ postId }) => postId === post.id)
      const row = { what: 'Meetings of the team', whom: post.name, postId: post.id, clause: 'meet.practice-mdt' }
      if (own.length === 0)
        return [
          { ...row, state: 'gap', says: 'No meeting of the team is recorded in these days', record: `post:${post.id}` },
        ]
      return own.map((one) => ({
        ...row,
        site: one.site,
        on: one.firstOn,
        until: one.lastOn,
        state: one.held > 0 ? 'in-place' : 'gap',
        says: saysOf(one),
        record: `mdt-meeting:${one.lastId}`,
      }))
    })
  },
}

/** Why somebody was not there is never said. */
function saysOf({ held, present, apologies, calledOff }: Attended): string {
  const parts = [
    held > 0 && `Asked to ${held} that ${held === 1 ? 'was' : 'were'} held, there at ${present}`,
    apologies > 0 && `apologies for ${apologies}`,
    calledOff > 0 && `${calledOff} called off`,
  ].filter((part) => part !== false)
  return parts.join('; ')
}
