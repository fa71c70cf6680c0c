import type { PageProps } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { londonDay } from '../../lib/moment.ts'
import { dueInWords, inWords, shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type ListColumn, ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import type { ReferralLine, ReferralList } from './list-referrals.ts'
import { howWords } from './note-word.form.ts'
import { decidedWords } from './outcome.rules.ts'
import { redness } from './referral.rules.ts'
import { paths } from './referrals.paths.ts'

export function ListReferrals({ view, asked }: PageProps<ReferralList>) {
  const decided = view.show === 'decided'
  return (
    <Screen title={decided ? 'Decided referrals' : 'Referrals'} wide>
      <h1 class="nhsuk-heading-l">{headline(view)}</h1>
      <div class="nhsuk-button-group">
        <Button href={paths.make()}>Refer somebody</Button>
        <a href={decided ? paths.list() : paths.decided()}>{decided ? 'What is waiting' : 'What was decided'}</a>
        {view.managers && <a href={paths.frontDoor()}>Your front door: hours, rota, words</a>}
      </div>
      <ResponsiveTable
        caption={decided ? 'Decided referrals, the newest first' : 'Waiting referrals, the most pressing first'}
        hideCaption
        columns={decided ? decidedColumns : waitingColumns(view.today)}
        rows={view.rows}
        empty={<Empty decided={decided} />}
        pager={{
          firstHref: asked['after'] ? addressOf(view.show) : undefined,
          nextHref: view.next && `${addressOf(view.show)}?after=${encodeURIComponent(view.next)}`,
        }}
      />
    </Screen>
  )
}

const addressOf = (show: 'waiting' | 'decided') => (show === 'decided' ? paths.decided() : paths.list())

function headline({ show, rows, today }: ReferralList): string {
  if (show === 'decided') return 'Decided referrals'
  const red = rows.filter((row) => redness(row, today).is).length
  if (rows.length === 0) return 'Nobody is waiting'
  return red === 0 ? 'Referrals' : `Referrals: ${red} need${red === 1 ? 's' : ''} somebody now`
}

const Empty = ({ decided }: { decided: boolean }) => (
  <EmptyState heading={decided ? 'Nothing has been decided yet' : 'Nobody is waiting'}>
    {decided
      ? 'What you decide stands here, with what was decided and when.'
      : 'Every referral stands here from the minute it comes in, with who holds it and by when they decide.'}
  </EmptyState>
)

const Reference = (row: ReferralLine) => (
  <>
    <a class="nhsuk-u-nowrap" href={paths.one(row)}>
      {row.reference}
    </a>
    <br />
    <span class="nhsuk-u-font-size-16 nhsuk-u-font-weight-normal nhsuk-u-secondary-text-colour">
      Received {shortDate(londonDay(row.receivedAt))}
    </span>
  </>
)

const Asked = (row: ReferralLine) => (
  <>
    {row.needLabels.slice(0, 3).join(', ') || 'Not said yet'}
    <br />
    <span class="nhsuk-u-font-size-16 nhsuk-u-secondary-text-colour">
      {row.sourceLabel}
      {row.practiceId ? '' : ` · ${row.service}`}
    </span>
  </>
)

const waitingColumns = (today: string): ListColumn<ReferralLine>[] => [
  { label: 'Referral', cell: Reference },
  { label: 'What for', cell: Asked },
  { label: 'Why now', cell: (row) => <Why row={row} today={today} /> },
  { label: 'Held by', cell: (row) => row.holder.name },
  { label: 'Decide by', cell: (row) => `${shortDate(row.dueOn)}, ${dueInWords(row.dueOn, today)}` },
  { label: 'Last word to them', cell: (row) => <LastWord row={row} today={today} /> },
]

function Why({ row, today }: { row: ReferralLine; today: string }) {
  const red = redness(row, today)
  if (row.alarm && !row.alarm.confirmedAt) return <Status state="owed">Somebody may be in danger</Status>
  if (!red.is) return <Status state="due">{row.outcome ? decidedWords[row.outcome] : 'In time'}</Status>
  return (
    <>
      <Status state="owed">Owed now</Status>
      <span class="nhsuk-u-font-size-16"> {red.why}</span>
    </>
  )
}

/** Nothing said is said as such: never as silence that looks like rest (safety H8). */
function LastWord({ row, today }: { row: ReferralLine; today: string }) {
  if (!row.lastWord) return <>Nothing yet</>
  // Only `HOW` and 'automatic' are ever written.
  const how = howWords[row.lastWord.how as keyof typeof howWords]
  return (
    <>
      {how}, {inWords(row.lastWord.on, today)}
    </>
  )
}

const decidedColumns: ListColumn<ReferralLine>[] = [
  { label: 'Referral', cell: Reference },
  { label: 'What for', cell: Asked },
  { label: 'What was decided', cell: (row) => (row.outcome ? decidedWords[row.outcome] : '') },
  { label: 'On', cell: (row) => (row.decidedOn ? shortDate(row.decidedOn) : '') },
  { label: 'With', cell: (row) => row.holder.name },
]
