import type { AgendaSource } from '../../platform/context.ts'
import { paths } from './debriefs.paths.ts'
import { debriefsOf } from './debriefs.store.ts'

const CLINICAL = ['clinical-supervision', 'debrief']

/** In clinical sessions alone: that a debrief is owed and not held yet. Never what it is about. */
export const debriefsOnAgenda: AgendaSource = {
  name: 'debriefs',
  kept: true,
  load: async (context, asked) => {
    const fitting = asked.filter(({ kinds }) => kinds.some((kind) => CLINICAL.includes(kind)))
    const all = await debriefsOf(
      context,
      fitting.map(({ postId }) => postId),
    )
    const open = all.filter(({ answer, endedOn }) => !answer && !endedOn)
    return new Map(
      fitting.map(({ postId }) => [
        postId,
        open
          .filter((debrief) => debrief.postId === postId)
          .map(({ id }) => ({
            key: `debrief:${id}`,
            rank: 12,
            what: 'A debrief is owed',
            why: 'Is now a good time, or would another be better?',
            about: [`post:${postId}` as const],
            clause: 'sup.debrief',
            href: paths.list(),
          })),
      ]),
    )
  },
}
