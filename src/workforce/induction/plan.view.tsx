import { shortDate } from '../../lib/plain-date.ts'
import { Bars } from '../../ui/charts/bar.tsx'
import { Details } from '../../ui/details.tsx'
import { Status } from '../../ui/status.tsx'
import { TaskList } from '../../ui/task-list.tsx'
import { paths } from './induction.paths.ts'
import type { LineView, PhaseView, PlanView } from './plan-view.rules.ts'

/** How far each part of an induction has come, as a picture with its figures. */
export const PlanProgress = ({ view }: { view: PlanView }) => (
  <Bars
    id="induction-progress"
    title="How far it has come"
    description={`${view.done} of ${view.all} items are done or do not apply.`}
    unit="Items done"
    max={Math.max(...view.phases.map(({ lines }) => lines.length))}
    bars={view.phases.map(({ label, done, lines }) => ({
      label,
      value: done,
      words: `${done} of ${lines.length}`,
    }))}
  />
)

export type Shown = 'now' | 'all' | 'yours'

/** The plan, month by month: in each part what is still to do, in the order in which it can be done, and what is done folded. */
export const PlanPhases = ({ view, shown }: { view: PlanView; shown: Shown }) => (
  <>
    {view.phases.map((phase) => (
      <Phase key={phase.id} view={view} phase={phase} shown={shown} />
    ))}
  </>
)

type PhaseProps = { view: PlanView; phase: PhaseView; shown: Shown }

function Phase({ view, phase, shown }: PhaseProps) {
  const open = phase.lines.filter((line) => isShown(line, shown))
  const done = shown === 'now' ? phase.lines.filter((line) => line.done) : []
  if (open.length + done.length === 0) return null
  return (
    <section class="trellis-phase">
      <h2 class="nhsuk-heading-m">
        {phase.label}
        <span class="nhsuk-caption-m nhsuk-caption--bottom">
          {shortDate(phase.fromOn)} to {shortDate(phase.toOn)}
        </span>
      </h2>
      {open.length > 0 && <TaskList idPrefix={phase.id} items={open.map((line) => taskOf(view, line))} />}
      {done.length > 0 && (
        <Details summary={open.length === 0 ? `All ${done.length} done` : `Done: ${done.length}`}>
          <TaskList idPrefix={`${phase.id}-done`} items={done.map((line) => taskOf(view, line))} />
        </Details>
      )}
    </section>
  )
}

const isShown = (line: LineView, shown: Shown) =>
  shown === 'all' || (!line.done && (shown === 'now' || (line.yours && line.mayMark)))

/** One line: what, where, who holds it, by when, whose wording it is, and the one thing that the reader can do. */
const taskOf = ({ post }: PlanView, line: LineView) => ({
  title: line.at ? `${line.title}: ${line.at}` : line.title,
  href: hrefOf(post.id, line),
  hint: <Hint line={line} />,
  status: <Status state={line.reason.met} />,
  completed: line.done,
})

const hrefOf = (postId: string, line: LineView) => {
  const records = line.mayMark && line.yours && !line.done
  return (records ? paths.done : paths.item)({ postId }, line.itemId, line.siteId)
}

const Hint = ({ line }: { line: LineView }) => (
  <>
    {line.done ? doneWords(line) : `${line.due} · held by ${line.heldBy}`}
    {line.gates && ' · before referrals'}
    {` · ${line.basis}`}
    {line.mayMark && line.yours && !line.done && <strong> · Yours to record</strong>}
  </>
)

const doneWords = ({ reason, heldBy }: LineView) =>
  reason.met === 'met' && reason.on ? `Done ${shortDate(reason.on)} · ${heldBy}` : heldBy
