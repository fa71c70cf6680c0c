import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Met, Reason } from '../../lib/verdict.ts'
import { worstOf } from '../../lib/verdict.ts'
import type { TrainingFact } from './record.rules.ts'
import { trainingReasons } from './training.rules.ts'

/** A post with the training standard that asks, and what is recorded of whoever holds it. */
export type TrainedPostFacts = { post: Post; standard: Standard; facts: TrainingFact[] }

/** One training that must be done before referrals, and how it stands for each of a team. */
type TeamRow = { clause: string; title: string; cells: { met?: Met | undefined; words: string }[] }
type TeamMember = { postId: string; colleagueId: string; name: string; givenName: string; owed: number }
export type TeamView = { members: TeamMember[]; rows: TeamRow[] }

/** What a cell says. Nothing asked of a role is nothing, never a gap (H10). */
const WORDS: Record<Met, string> = {
  met: 'Done',
  due: 'Due',
  'in-grace': 'Late',
  owed: 'Owed',
  'not-applicable': 'Exempt',
  exception: 'Agreed',
  'not-yet-evidenced': 'Not shown',
  paused: 'Away',
}

/** Training against workers, so that a gap shows as a line across or a column down. */
export function teamView(team: readonly TrainedPostFacts[], today: string): TeamView {
  const asked = team
    .map((each) => ({ ...each, reasons: trainingReasons(each.facts, each.standard, each.post, today) }))
    .filter(({ reasons }) => reasons.length > 0)
  const clauses = [...new Set(asked.flatMap(({ reasons }) => reasons.map(({ clause }) => clause)))]
  return {
    members: asked.map(({ post, reasons }) => memberOf(post, reasons)),
    rows: clauses.map((clause) => ({
      clause,
      title: titleOf(clause, asked),
      cells: asked.map(({ reasons }) => cellOf(reasons.filter((reason) => reason.clause === clause))),
    })),
  }
}

const memberOf = ({ id, colleagueId, name, givenName }: Post, reasons: readonly Reason[]): TeamMember => ({
  postId: id,
  colleagueId,
  name,
  givenName,
  owed: reasons.filter(({ met }) => met === 'owed').length,
})

function cellOf(reasons: readonly Reason[]): TeamRow['cells'][number] {
  const met = worstOf(reasons)
  if (met === undefined) return { words: '–' }
  if (reasons.length < 2) return { met, words: WORDS[met] }
  const done = reasons.filter((reason) => reason.met === 'met' || reason.met === 'not-applicable').length
  return { met, words: done === reasons.length ? 'Done' : `${done} of ${reasons.length}` }
}

function titleOf(clause: string, team: readonly TrainedPostFacts[]): string {
  for (const { standard } of team)
    for (const item of standard.training.items) {
      if (item.id === clause) return item.title
      const part = item.modules.find(({ id }) => id === clause)
      if (part) return part.title
    }
  return clause
}
