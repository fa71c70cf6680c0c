import type { AgendaLine } from '../../platform/agenda.ts'
import { atOnce } from '../../platform/at-once.ts'
import type { Context } from '../../platform/context.ts'
import { keptAnswer } from '../../platform/kept-answers.ts'
import { type Agenda, agendaOf } from './agenda.rules.ts'

type Session = { id: string; postId: string; colleagueId: string; kinds: readonly string[] }

/** What every module has to say to these sessions, each module asked once for all that are of the same kinds. */
export async function findAgendas(context: Context, sessions: readonly Session[]): Promise<Map<string, Agenda>> {
  const agendas = new Map<string, Agenda>()
  for (const alike of byKinds(sessions)) {
    const asked = alike.map(({ postId, colleagueId, kinds }) => ({ postId, colleagueId, kinds }))
    const lines = new Map<string, AgendaLine[]>(asked.map(({ postId }) => [postId, []]))
    const about = JSON.stringify(asked)
    const answers = await atOnce(context, context.app.agenda, (looking, { name, kept, load }) =>
      kept ? keptAnswer(looking, `agenda ${name} ${about}`, (at) => load(at, asked)) : load(looking, asked),
    )
    for (const said of answers) for (const [postId, more] of said) lines.get(postId)?.push(...more)
    for (const { id, postId } of alike) agendas.set(id, agendaOf(lines.get(postId) ?? []))
  }
  return agendas
}

function byKinds(sessions: readonly Session[]): Session[][] {
  const groups = new Map<string, Session[]>()
  for (const session of sessions) {
    const kinds = session.kinds.toSorted().join()
    groups.set(kinds, [...(groups.get(kinds) ?? []), session])
  }
  return [...groups.values()]
}
