import { Press } from '../../http/form.tsx'
import type { PageProps } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { hoursInWords, weekdayName } from './hours.rules.ts'
import { paths } from './referrals.paths.ts'
import { type Duty, dutyWords } from './rota.rules.ts'
import type { FrontDoorView } from './view-front-door.ts'

export function FrontDoorPage({ view }: PageProps<FrontDoorView>) {
  const open = view.gaps.length === 0
  return (
    <Screen title="Front door" crumbs={[{ text: 'Referrals', href: paths.list() }]}>
      <h1 class="nhsuk-heading-l">{open ? 'Your front door' : 'Nobody is named for part of your front door'}</h1>
      {!open && (
        <p>
          <Status state="owed">Owed now</Status> For {shortDate(view.readOn)} there is no{' '}
          {view.gaps.map((gap) => dutyWords[gap].toLowerCase()).join(' and no ')}. Name them below.
        </p>
      )}
      <Facts view={view} />
      <Rota view={view} />
      <Checked view={view} />
    </Screen>
  )
}

const Facts = ({ view }: { view: FrontDoorView }) => (
  <SummaryList
    rows={[
      {
        key: 'Public form',
        value: view.publicAddress ? (
          <a href={view.publicAddress}>{view.publicAddress}</a>
        ) : (
          'No address yet. Ask your administrator'
        ),
      },
      {
        key: 'Hours',
        value: view.said ? hoursInWords(view.hours) : `${hoursInWords(view.hours)} (nobody has said so yet)`,
        actions: [{ text: 'Change', href: paths.hours(), visuallyHidden: 'hours' }],
      },
      {
        key: 'Phone',
        value: view.phone || 'None: the form shows no number',
        actions: [{ text: 'Change', href: paths.hours(), visuallyHidden: 'phone' }],
      },
      {
        key: 'Words that raise an alarm',
        value: `${view.words.length} words and phrases${view.wordsVersion === 0 ? ', as every service starts' : `, version ${view.wordsVersion}`}`,
        actions: [{ text: 'Change', href: paths.words(), visuallyHidden: 'words that raise an alarm' }],
      },
    ]}
  />
)

const Rota = ({ view }: { view: FrontDoorView }) => (
  <>
    <h2 class="nhsuk-heading-m">Who is on duty</h2>
    <p>
      When somebody may be in danger, the duty person is called first, then the deputy, then the safeguarding lead, then
      you. It goes on until one of them says that they have read it.
    </p>
    <ResponsiveTable
      caption="Rota"
      hideCaption
      rows={view.rota}
      empty={
        <EmptyState heading="Nobody is on the rota" level={3}>
          Until somebody is, what comes in goes to a manager, and the public form says that nobody is on duty.
        </EmptyState>
      }
      columns={[
        { label: 'Who', cell: (duty) => duty.name },
        { label: 'As', cell: (duty) => dutyWords[duty.kind] },
        { label: 'Days', cell: daysOf },
        { label: 'From', cell: (duty) => shortDate(duty.from) },
        { label: 'Until', cell: (duty) => (duty.until ? shortDate(duty.until) : 'No end') },
        {
          label: 'Action',
          hideLabel: true,
          cell: (duty) => (
            <Press
              to={paths.endDuty()}
              label="Take off the rota"
              about={`${duty.name}, ${dutyWords[duty.kind]}`}
              variant="secondary"
              small
              fields={{ id: duty.id }}
            />
          ),
        },
      ]}
    />
    <Button href={paths.addDuty()}>Put somebody on the rota</Button>
  </>
)

const daysOf = ({ weekdays }: Duty): string =>
  weekdays.length === 0 ? 'Every open day' : weekdays.map((day) => weekdayName(day).slice(0, 3)).join(', ')

const Checked = ({ view }: { view: FrontDoorView }) => (
  <>
    <h2 class="nhsuk-heading-m">Checked addresses</h2>
    <p>
      Only a professional who writes from one of these may hear what was decided, and only when the person agreed that
      they may.
    </p>
    <ResponsiveTable
      caption="Checked addresses"
      hideCaption
      rows={view.checked}
      empty={<p>None yet: every referrer hears only how far it is.</p>}
      columns={[
        { label: 'Address', cell: ({ domain }) => `…@${domain}` },
        { label: 'Whose', cell: ({ whose }) => whose },
        { label: 'Checked on', cell: ({ checkedOn }) => shortDate(checkedOn) },
        {
          label: 'Action',
          hideLabel: true,
          cell: ({ domain }) => (
            <Press
              to={paths.dropDomain()}
              label="Remove"
              about={domain}
              variant="secondary"
              small
              fields={{ domain }}
            />
          ),
        },
      ]}
    />
    <Button href={paths.domains()} variant="secondary">
      Add a checked address
    </Button>
  </>
)
