import { Press } from '../../http/form.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { type NamedPlan, whenPlanned } from './planned-session.rules.ts'
import { paths } from './supervision.paths.ts'

type PlannedProps = {
  rows: readonly NamedPlan[]
  kindName: (kind: string) => string
  /** Whoever may open its agenda, finds it by its time. */
  linked: boolean
  mayChange: (plan: NamedPlan) => boolean
  /** The one of the two whom the whole page is about: not said again in every line. */
  known?: 'worker' | 'supervisor' | undefined
}

const kindsOf = ({ kinds }: NamedPlan, kindName: PlannedProps['kindName']) => kinds.map(kindName).join(' and ')
const whom = ({ worker, supervisor }: NamedPlan) => `with ${worker} and ${supervisor}`

const when = ({ id, startsAt }: NamedPlan, linked: boolean) =>
  linked ? <a href={paths.session({ sessionId: id })}>{whenPlanned(startsAt)}</a> : whenPlanned(startsAt)

const columnsOf = ({ kindName, linked, known }: PlannedProps) => [
  { label: 'When', cell: (plan: NamedPlan) => when(plan, linked) },
  { label: 'Kind', cell: (plan: NamedPlan) => kindsOf(plan, kindName) },
  ...(known === 'worker' ? [] : [{ label: 'Link worker', cell: ({ worker }: NamedPlan) => worker }]),
  ...(known === 'supervisor' ? [] : [{ label: 'With', cell: ({ supervisor }: NamedPlan) => supervisor }]),
  { label: 'Minutes', numeric: true, cell: ({ minutes }: NamedPlan) => minutes },
]

/** What lies ahead, the next first, each with what can be done about it. */
export const Planned = (props: PlannedProps) => (
  <ResponsiveTable<NamedPlan>
    caption="Planned"
    columns={[
      ...columnsOf(props),
      { label: 'What you can do', hideLabel: true, cell: (plan) => <Change plan={plan} may={props.mayChange(plan)} /> },
    ]}
    rows={props.rows}
  />
)

function Change({ plan, may }: { plan: NamedPlan; may: boolean }) {
  const at = { sessionId: plan.id }
  const about = (
    <span class="nhsuk-u-visually-hidden">
      {' '}
      the session of {whenPlanned(plan.startsAt)} {whom(plan)}
    </span>
  )
  if (!may) return null
  return (
    <ul class="nhsuk-list trellis-links">
      <li>
        <a href={paths.move(at)}>Move{about}</a>
      </li>
      <li>
        <a href={paths.callOff(at)}>Call off{about}</a>
      </li>
      <li>
        <a href={paths.calendarFile(at)}>Calendar file{about}</a>
      </li>
    </ul>
  )
}

/** Their time has passed: was it held? One press says yes. */
export const Awaiting = (props: PlannedProps) =>
  props.rows.length === 0 ? null : (
    <ResponsiveTable<NamedPlan>
      caption="Was it held?"
      columns={[
        ...columnsOf(props),
        {
          label: 'What you can do',
          hideLabel: true,
          cell: (plan) => <Answer plan={plan} may={props.mayChange(plan)} />,
        },
      ]}
      rows={props.rows}
    />
  )

function Answer({ plan, may }: { plan: NamedPlan; may: boolean }) {
  const at = { sessionId: plan.id }
  const about = `on ${whenPlanned(plan.startsAt)} ${whom(plan)}`
  if (!may) return null
  return (
    <>
      <Press
        to={paths.held(at)}
        label="It was held"
        fields={{ version: String(plan.version) }}
        small
        variant="secondary"
        about={about}
      />
      <ul class="nhsuk-list trellis-links">
        <li>
          <a href={paths.missed(at)}>
            It was missed<span class="nhsuk-u-visually-hidden"> {about}</span>
          </a>
        </li>
        <li>
          <a href={paths.recordPlanned(plan)}>
            Held, but otherwise than planned<span class="nhsuk-u-visually-hidden"> {about}</span>
          </a>
        </li>
      </ul>
    </>
  )
}
