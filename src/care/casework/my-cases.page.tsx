import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Input } from '../../ui/input.tsx'
import { type ListColumn, ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import { paths as advice } from '../advice/advice.paths.ts'
import { paths as crossReferrals } from '../cross-referrals/cross-referrals.paths.ts'
import { paths as mdt } from '../mdt/mdt.paths.ts'
import { MINE_SHOWS, mineWords } from './case-list.rules.ts'
import { nextWords } from './case-words.rules.ts'
import { paths } from './casework.paths.ts'
import { type ListedCase, type MyCases, myCases } from './my-cases.ts'
import { StandingOf } from './standing.view.tsx'

export const myCasesPage = page({ path: '/cases', show: myCases, page: MyCasesPage })

/** The people I support, by first name and initial: the longest overdue first, and one press from logging a contact. */
function MyCasesPage({ view, asked }: PageProps<MyCases>) {
  const { show, rows, count, supported, next, number } = view
  const { today } = useShell()
  const filtered = show !== 'all' || number !== undefined
  return (
    <Screen title="My cases" wide>
      <h1 class="nhsuk-heading-l">{headingOf(view)}</h1>
      <p class="trellis-unprinted">
        {supported > 0 && show !== 'supporting' && (
          <>
            <a href={paths.mine({ show: 'supporting' })}>
              You also support {supported === 1 ? '1 person' : `${supported} people`} whom somebody else leads
            </a>
            <br />
          </>
        )}
        <a href={crossReferrals.shared()}>Cases with more than one role</a>
        <br />
        <a href={mdt.list({ show: 'mine' })}>Meetings of the team, where cases are talked over</a>
        {' · '}
        <a href={advice.list()}>Is this safe? Ask a clinician</a>
      </p>
      <Filters clearHref={filtered ? paths.mine() : undefined}>
        <Select
          name="show"
          label="Show"
          value={show}
          items={MINE_SHOWS.map((value) => ({ value, label: mineWords[value] }))}
        />
        <Input name="number" label="Case number" value={asked.number} width={10} spellcheck={false} />
      </Filters>
      <ResponsiveTable<ListedCase>
        caption={mineWords[show]}
        hideCaption
        columns={show === 'closed' ? CLOSED : columnsOn(today, show)}
        rows={rows}
        count={count === 1 ? '1 case' : `${count} cases`}
        pager={{
          firstHref: asked.after ? paths.mine({ show, number }) : undefined,
          nextHref: next && paths.mine({ show, number, after: next }),
        }}
        empty={<Nothing filtered={filtered} />}
      />
    </Screen>
  )
}

function headingOf({ show, count, number }: MyCases): string {
  if (number) return `Cases with number ${number}`
  if (show === 'all') return count === 1 ? 'You hold 1 case' : `You hold ${count} cases`
  return `${mineWords[show]}: ${count}`
}

const who: ListColumn<ListedCase> = {
  label: 'Person',
  cell: ({ id, name, number }) => (
    <>
      <a href={paths.case({ caseId: id })}>{name ?? number}</a>
      {name && <span class="nhsuk-body-s nhsuk-u-secondary-text-colour"> {number}</span>}
    </>
  ),
}

const columnsOn = (today: string, show: MyCases['show']): ListColumn<ListedCase>[] => [
  who,
  { label: 'Next', cell: ({ next }) => <Next next={next} today={today} /> },
  { label: 'How it stands', cell: ({ standing }) => <StandingOf standing={standing} /> },
  {
    label: 'Contacts',
    numeric: true,
    cell: ({ contactsCount }) => contactsCount,
  },
  {
    label: 'What you can do',
    hideLabel: true,
    cell: (one) =>
      show === 'with-cover' ? (
        <Press
          to={paths.takeBack({ caseId: one.id })}
          label="Take back"
          small
          variant="secondary"
          about={`${one.number}, from ${one.holder.name}`}
        />
      ) : (
        <Button href={paths.log({ caseId: one.id })} small variant="secondary">
          Log contact<span class="nhsuk-u-visually-hidden"> {one.number}</span>
        </Button>
      ),
  },
]

const Next = ({ next, today }: { next: ListedCase['next']; today: string }) => (
  <>
    {nextWords(next, today)}
    {next?.what && <span class="nhsuk-body-s"> · {next.what}</span>}
  </>
)

const CLOSED: ListColumn<ListedCase>[] = [
  who,
  { label: 'Closed', cell: ({ closedOn }) => closedOn && shortDate(closedOn) },
  { label: 'Contacts', numeric: true, cell: ({ contactsCount }) => contactsCount },
]

const Nothing = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <EmptyState heading="Nothing here">
      No case fits these filters. <a href={paths.mine()}>See all that you hold</a>.
    </EmptyState>
  ) : (
    <EmptyState heading="No cases yet">
      When a referral is accepted for you, the person stands here with the date of the next step and why it is due.
    </EmptyState>
  )
