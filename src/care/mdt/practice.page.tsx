import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ReasonList } from '../../ui/reason-list.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { cameInWords } from './cadence.rules.ts'
import { paths } from './mdt.paths.ts'
import { calledOffWords, kindWords, type MeetingSubject } from './meeting.rules.ts'
import { type PracticeMeetings, viewPractice } from './view-practice.ts'

export const practicePage = page({ path: '/mdt/at/:organisationId', show: viewPractice, page: PracticePage })

/** Whether link workers belong in the team of one practice: its cadence, who holds it, and how often one came. */
function PracticePage({ view: { name, id, kept, meetings, mayPlan } }: PageProps<PracticeMeetings>) {
  return (
    <Screen title={`Meetings: ${name}`} crumbs={[{ text: 'MDT', href: paths.list() }]} wide>
      <h1 class="nhsuk-heading-l">{headingOf(name, kept)}</h1>
      {kept ? (
        <>
          <ReasonList reasons={kept.reasons} clauseHref={clauseHref} clauseName={clauseName} withMend={mayPlan} />
          <p>
            {cameInWords(kept.came)} in the last six months
            {kept.came.asked > 0 && `: of ${kept.came.asked} times that one was asked, ${kept.came.present} came`}.
            {kept.came.calledOff > 0 && ` ${kept.came.calledOff} were called off.`}
          </p>
        </>
      ) : (
        <p>No link worker serves here today, so no meeting is owed to one.</p>
      )}
      {mayPlan && (
        <p class="trellis-unprinted">
          <Button href={paths.plan({ at: id })} variant="secondary">
            Plan a meeting
          </Button>
        </p>
      )}
      <ResponsiveTable<MeetingSubject>
        caption="The last six months"
        columns={[
          { label: 'Day', cell: (one) => <a href={paths.meeting({ meetingId: one.id })}>{shortDate(one.on)}</a> },
          { label: 'Meeting', cell: ({ kind }) => kindWords[kind] },
          { label: 'How it went', cell: wentOf },
          { label: 'Link workers there', numeric: true, cell: (one) => workersThere(one) },
          { label: 'Everybody there', numeric: true, cell: (one) => there(one, () => true) },
        ]}
        rows={meetings}
        empty={
          <EmptyState heading="No meeting yet">
            Once a meeting is held here, who came and what it went through stand here for the whole practice.
          </EmptyState>
        }
      />
    </Screen>
  )
}

function headingOf(name: string, kept: PracticeMeetings['kept']): string {
  const owed = kept?.reasons.filter(({ met }) => met === 'owed').length ?? 0
  if (!kept) return `Meetings at ${name}`
  return owed === 0 ? `No meeting is owed at ${name}` : `${name} owes ${owed === 1 ? 'a meeting' : `${owed} meetings`}`
}

const wentOf = ({ calledOffBecause }: MeetingSubject): string =>
  calledOffBecause ? `Called off: ${calledOffWords[calledOffBecause].toLowerCase()}` : 'Held'

const workersThere = (one: MeetingSubject) => there(one, (as) => as === 'splw')

const there = ({ state, attendees }: MeetingSubject, of: (as: string) => boolean): string => {
  const asked = attendees.filter(({ attendsAs }) => of(attendsAs))
  return state === 'held'
    ? `${asked.filter(({ attendance }) => attendance === 'present').length} of ${asked.length}`
    : '–'
}
