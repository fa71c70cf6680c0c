import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths } from './induction.paths.ts'
import { markSeveral } from './mark-several.ts'
import type { LineView, PhaseView, PlanView } from './plan-view.rules.ts'
import { viewPlan } from './view-plan.ts'

export const markSeveralPage = formPage({
  path: '/posts/:postId/induction/several',
  show: viewPlan,
  page: MarkSeveralPage,
  submit: markSeveral,
  next: paths.plan,
})

const canTick = (line: LineView) => line.mayMark && !line.done && line.toldBy === 'tick'

/** Everything that the one who looks may record, to be ticked in one go. */
function MarkSeveralPage({ view, field, choices }: FormProps<PlanView>) {
  const { today } = useShell()
  const { post } = view
  const open = view.phases.map((phase) => ({ ...phase, lines: phase.lines.filter(canTick) }))
  const ticked = choices('items')
  return (
    <Screen
      title={`Record several as done: ${post.name}`}
      crumbs={[{ text: `${post.name}’s induction`, href: paths.plan({ postId: post.id }) }]}
    >
      <h1 class="nhsuk-heading-l">Record several as done</h1>
      <p>Tick what was done on the same day. What another person holds is recorded for them, and it says so.</p>
      <Form submit="Record them as done" cancel={paths.plan({ postId: post.id })}>
        {open
          .filter(({ lines }) => lines.length > 0)
          .map((phase, at) => (
            <PhaseTicks
              key={phase.id}
              phase={phase}
              values={ticked.values}
              error={at === 0 ? ticked.error : undefined}
            />
          ))}
        <Input
          {...field('on')}
          value={field('on').value ?? showDate(today)}
          kind="date"
          width={20}
          label="When were they done?"
        />
        <Textarea {...field('evidence')} rows={2} label="What shows it (optional)" />
      </Form>
    </Screen>
  )
}

type TicksProps = { phase: PhaseView; values: string[]; error: string | undefined }

const PhaseTicks = ({ phase, values, error }: TicksProps) => (
  <Checkboxes
    name="items"
    idPrefix={error === undefined ? `items-${phase.id}` : 'items'}
    values={values}
    error={error}
    legend={{ text: phase.label, size: 's' }}
    small
    items={phase.lines.map((line) => ({
      value: line.siteId ? `${line.itemId}|${line.siteId}` : line.itemId,
      label: line.at ? `${line.title}: ${line.at}` : line.title,
      hint: line.yours ? undefined : `Held by ${line.heldBy}`,
    }))}
  />
)
