import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { plusDays, shortDate, showDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { kindWords, settingWords } from './organisation.rules.ts'
import { paths } from './organisations.paths.ts'
import { type OrganisationView, viewOrganisation } from './view-organisation.ts'

export const organisationPage = page({
  path: '/organisations/:organisationId',
  show: viewOrganisation,
  page: Organisation,
})

function Organisation({ view }: PageProps<OrganisationView>) {
  const { name, kind } = view
  return (
    <Screen
      title={name}
      crumbs={[{ text: 'Organisations', href: paths.organisations() }]}
      aside={<History lines={view.history} />}
    >
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{kindWords[kind]} </span>
        {name}
      </h1>
      {view.closedOn && <Ended {...view} closedOn={view.closedOn} />}
      <Facts {...view} />
      <Actions {...view} />
      <Memberships {...view} />
      <Members {...view} />
    </Screen>
  )
}

const Ended = ({ closedOn, closedBecause, successor, today }: OrganisationView & { closedOn: string }) => (
  <InsetText>
    <p>
      {successor ? (
        <>
          Became part of <a href={paths.organisation({ organisationId: successor.id })}>{successor.name}</a> on{' '}
          {showDate(closedOn)}.
        </>
      ) : (
        `Its last day ${closedOn > today ? 'is' : 'was'} ${showDate(plusDays(closedOn, -1))}.`
      )}
    </p>
    {closedBecause && <p>Why: {closedBecause}</p>}
  </InsetText>
)

const Facts = ({ odsCode, setting, phone, openingHours, openedOn, address }: OrganisationView) => (
  <SummaryList
    rows={[
      setting ? { key: 'Kind of place', value: settingWords[setting] } : null,
      { key: 'Organisation code (ODS)', value: odsCode ?? 'None' },
      { key: 'Phone', value: phone ?? 'None' },
      { key: 'Opening hours', value: openingHours ?? 'Not said' },
      { key: 'Opened', value: showDate(openedOn) },
      address ? { key: 'Public address', value: <a href={`/refer/${address}`}>{`/refer/${address}`}</a> } : null,
    ]}
  />
)

const Actions = ({ id: organisationId, kind, may }: OrganisationView) => (
  <div class="nhsuk-button-group">
    {may.edit && (
      <Button variant="secondary" href={paths.edit({ organisationId })}>
        Change details
      </Button>
    )}
    {may.addUnder && (
      <Button variant="secondary" href={paths.add(organisationId)}>
        Add one under it
      </Button>
    )}
    {may.reorganise && kind !== 'region' && <a href={paths.move({ organisationId })}>Move</a>}
    {may.reorganise && <a href={paths.merge({ organisationId })}>Merge</a>}
    {may.reorganise && <a href={paths.close({ organisationId })}>Close</a>}
  </div>
)

const Memberships = ({ memberships }: OrganisationView) =>
  memberships.length === 0 ? null : (
    <ResponsiveTable
      caption="Belongs to"
      rows={memberships}
      columns={[
        {
          label: 'Organisation',
          cell: ({ parentId, parentName }) => (
            <a href={paths.organisation({ organisationId: parentId })}>{parentName}</a>
          ),
        },
        { label: 'From', cell: ({ from }) => shortDate(from) },
        { label: 'Until', cell: ({ until }) => (until ? `Before ${shortDate(until)}` : 'Now') },
        { label: 'Why it moved there', cell: ({ reason }) => reason ?? '' },
      ]}
    />
  )

const Members = ({ members }: OrganisationView) =>
  members.length === 0 ? null : (
    <ResponsiveTable
      caption="Under it today"
      rows={members}
      columns={[
        { label: 'Name', cell: ({ id, name }) => <a href={paths.organisation({ organisationId: id })}>{name}</a> },
        { label: 'Kind', cell: ({ kind, setting }) => (setting ? settingWords[setting] : kindWords[kind]) },
        { label: 'Code', cell: ({ odsCode }) => odsCode ?? 'None' },
      ]}
    />
  )

const History = ({ lines }: { lines: OrganisationView['history'] }) => (
  <>
    <h2 class="nhsuk-heading-s">History</h2>
    {lines.length === 0 && <p>Nothing has been changed here yet.</p>}
    <Timeline label="History" items={lines.map(({ on, says, by }) => ({ on, title: says, by }))} />
  </>
)
