import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMinutes } from '../../lib/duration.ts'
import { monthOf, plusMonths, shortDate, showMonth } from '../../lib/plain-date.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { ReasonList } from '../../ui/reason-list.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { cameInWords } from './cadence.rules.ts'
import { paths } from './mdt.paths.ts'
import { kindWords, sitesInWords } from './meeting.rules.ts'
import { type PlaceMeetings, type PracticesView, viewPractices } from './view-practices.ts'

export const practicesPage = page({ path: '/mdt/practices', show: viewPractices, page: PracticesPage })

/** Whether meetings are kept at each place, and what they cost: by meeting, and never by worker (safety H9). */
function PracticesPage({ view }: PageProps<PracticesView>) {
  const { places, totals, month, shares } = view
  return (
    <Screen title="How meetings are kept" crumbs={[{ text: 'MDT', href: paths.list() }]} wide>
      <h1 class="nhsuk-heading-l">{headingOf(places)}</h1>
      {places.length === 0 && (
        <EmptyState heading="No practice with a link worker yet">
          When a link worker serves a practice, the meetings they belong in stand here, with who holds each and when the
          next is due.
        </EmptyState>
      )}
      {places.map(({ place, reasons, came }) => (
        <section key={place.id}>
          <h2 class="nhsuk-heading-m">
            <a href={paths.practice({ organisationId: place.id })}>{place.name}</a>
          </h2>
          <ReasonList reasons={reasons} clauseHref={clauseHref} clauseName={clauseName} />
          <p class="nhsuk-body-s">{cameInWords(came)} in the last six months.</p>
        </section>
      ))}
      {shares.length > 0 && <h2 class="nhsuk-heading-m">Two that could be one</h2>}
      {shares.map((share) => (
        <CouldShare key={share.first.id} share={share} />
      ))}
      <h2 class="nhsuk-heading-m">What meetings cost in {showMonth(month)}</h2>
      <ResponsiveTable<PracticesView['totals'][number]>
        caption="Held this month, meeting by meeting"
        hideCaption
        columns={[
          { label: 'Meeting', cell: ({ kind }) => kindWords[kind] },
          { label: 'For', cell: ({ where }) => where },
          { label: 'Held', numeric: true, cell: ({ meetings }) => meetings },
          { label: 'Length', numeric: true, cell: ({ minutes }) => showMinutes(minutes) },
          {
            label: 'Colleagues’ time together',
            numeric: true,
            cell: ({ personMinutes }) => showMinutes(personMinutes),
          },
        ]}
        rows={totals}
        empty={<p>No meeting is recorded as held this month.</p>}
      />
      <Pagination
        previous={{ href: paths.practices({ month: monthOf(plusMonths(`${month}-01`, -1)) }), label: 'Month before' }}
        next={{ href: paths.practices({ month: monthOf(plusMonths(`${month}-01`, 1)) }), label: 'Month after' }}
      />
    </Screen>
  )
}

function headingOf(places: readonly PlaceMeetings[]): string {
  const owed = places.filter(({ reasons }) => reasons.some(({ met }) => met === 'owed')).length
  if (places.length === 0) return 'How meetings are kept'
  if (owed === 0) return 'No meeting is owed'
  return owed === 1 ? 'A meeting is owed at 1 place' : `Meetings are owed at ${owed} places`
}

/** One press; the joint meeting's page undoes it. */
function CouldShare({ share: { id, first, second, names, savesMinutes } }: { share: PracticesView['shares'][number] }) {
  return (
    <Card
      heading={{
        text: `${kindWords[first.kind]}: ${sitesInWords(first.sites)} and ${sitesInWords(second.sites)}`,
        level: 3,
        size: 's',
      }}
    >
      <p>
        {sitesInWords(names.map((name) => ({ name })))} {names.length === 1 ? 'is' : 'are'} asked to the{' '}
        {kindWords[first.kind]} for {sitesInWords(first.sites)} on {shortDate(first.on)} and for{' '}
        {sitesInWords(second.sites)} on {shortDate(second.on)}. Held together they ask {showMinutes(savesMinutes)} less
        of {names.length === 1 ? 'them' : 'all of them together'}.
      </p>
      <Press
        to={paths.share()}
        label={`Hold both on ${shortDate(first.on)}`}
        fields={{ id, meetingId: first.id, joinedId: second.id }}
        variant="secondary"
      />
    </Card>
  )
}
