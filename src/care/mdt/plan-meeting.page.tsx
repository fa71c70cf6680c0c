import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMinutes } from '../../lib/duration.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { paths } from './mdt.paths.ts'
import { attendsWords, kindWords, weeksApart } from './meeting.rules.ts'
import { planMeeting } from './plan-meeting.ts'
import { type PlanView, viewPlan } from './view-forms.ts'

export const planMeetingPage = formPage({
  path: '/mdt/plan',
  show: viewPlan,
  initial: ({ at, kind, standard, people, mine }) => ({
    organisationId: at?.id ?? '',
    kind,
    minutes: String(standard?.minutes ?? 60),
    time: '12:30',
    weeks: String(weeksApart(standard?.everyDays ?? 28)),
    count: '6',
    chairId: people.some(({ id }) => id === mine) ? mine : '',
    people: people.filter(({ usual }) => usual).map(({ id }) => id),
  }),
  page: PlanPage,
  submit: planMeeting,
  next: ({ id }) => paths.meeting({ meetingId: id }),
})

const crumbs = [{ text: 'MDT', href: paths.list() }]

/** Where and which meeting is asked for first, in the address: the cadence, the length and the people follow from them. */
function PlanPage({ view, field, choices }: FormProps<PlanView>) {
  const { at, kind } = view
  return (
    <Screen title="Plan a meeting" crumbs={crumbs} aside={<About view={view} />}>
      <h1 class="nhsuk-heading-l">{at ? `Plan: ${kindWords[kind]}, ${at.name}` : 'Plan a meeting'}</h1>
      {at ? <Where view={view} /> : <Nowhere />}
      {at && <PlanForm view={view} field={field} choices={choices} />}
    </Screen>
  )
}

const Nowhere = () => (
  <EmptyState heading="You serve no practice yet">
    Meetings are planned for a practice or a PCN. When you are posted to one, it stands here to choose.
  </EmptyState>
)

const Where = ({ view: { places, at, kinds, kind } }: { view: PlanView }) => (
  <Filters submit="Change" label="Where, and which meeting">
    <Select name="at" label="Where" value={at?.id} items={places.map(({ id, name }) => ({ value: id, label: name }))} />
    <Select
      name="kind"
      label="Which meeting"
      value={kind}
      items={kinds.map((value) => ({ value, label: kindWords[value] }))}
    />
  </Filters>
)

function PlanForm({ view, field, choices }: Pick<FormProps<PlanView>, 'view' | 'field' | 'choices'>) {
  return (
    <Form submit="Plan it and write to everybody" cancel={paths.list()}>
      <input type="hidden" name="organisationId" value={view.at?.id} />
      <input type="hidden" name="kind" value={view.kind} />
      <Input {...field('on')} label="First day" hint="Next Tuesday, in 2 weeks, or a date like 2 Feb 2026" />
      <Input {...field('time')} label="Time" hint="London time, like 12.30pm" width={5} />
      <Input {...field('minutes')} label="How long" hint="Minutes" width={4} />
      <Input {...field('place')} label="Room or link (optional)" />
      <Select
        {...field('weeks')}
        label="How often"
        items={[{ value: '', label: 'Once' }, ...WEEKS.map((weeks) => ({ value: String(weeks), label: every(weeks) }))]}
      />
      <Input {...field('count')} label="How many of them" hint="Up to 26" width={3} kind="whole-number" />
      <Select
        {...field('chairId')}
        label="Who chairs"
        items={[
          { value: '', label: 'Choose' },
          ...view.people.map(({ id, name, attendsAs }) => ({
            value: id,
            label: `${name}, ${attendsWords[attendsAs]}`,
          })),
        ]}
      />
      <Checkboxes
        {...choices('people')}
        legend="Who is asked each time"
        hint="Community partners and others from outside are asked afterwards, from the meeting’s page."
        small
        items={view.people.map(({ id, name, attendsAs }) => ({
          value: id,
          label: name,
          hint: attendsWords[attendsAs],
        }))}
      />
    </Form>
  )
}

const WEEKS = [1, 2, 4, 6, 8, 13]
const every = (weeks: number) => (weeks === 1 ? 'Every week' : `Every ${weeks} weeks`)

function About({ view: { standard, whose } }: { view: PlanView }) {
  if (!standard) return null
  return (
    <>
      <h2 class="nhsuk-heading-s">{standard.title}</h2>
      <p>
        At most {standard.everyDays} days apart: {whose}. {showMinutes(standard.minutes)} long.{' '}
        {standard.basis === 'wdf' && 'The Workforce Development Framework asks for this meeting.'}
      </p>
      <ul>
        {standard.agenda.map(({ item, minutes }) => (
          <li key={item}>
            {item} ({minutes} min)
          </li>
        ))}
      </ul>
    </>
  )
}
