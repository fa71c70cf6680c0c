import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Filters } from '../../ui/filters.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import { TEAM_SHOWS, teamWords } from './case-list.rules.ts'
import { nextWords } from './case-words.rules.ts'
import { paths } from './casework.paths.ts'
import { StandingOf } from './standing.view.tsx'
import { type TeamCase, type TeamCases, teamCases } from './team-cases.ts'

export const teamCasesPage = page({ path: '/team-cases', show: teamCases, page: TeamCasesPage })

/** Every open case of the service by number, the longest overdue first. People are not named, and workers are not compared (H9). */
function TeamCasesPage({ view, asked }: PageProps<TeamCases>) {
  const { show, holder, rows, holders, next } = view
  const { today } = useShell()
  const open = holders.reduce((sum, one) => sum + one.open, 0)
  return (
    <Screen title="Team cases" wide>
      <h1 class="nhsuk-heading-l">{open === 1 ? '1 open case' : `${open} open cases`}, each with a holder</h1>
      <p>
        <Button href={paths.handover({ from: holder })} variant="secondary" small>
          Hand over several cases
        </Button>
      </p>
      <Filters clearHref={show !== 'all' || holder ? paths.team() : undefined}>
        <Select
          name="show"
          label="Show"
          value={show}
          items={TEAM_SHOWS.map((value) => ({ value, label: teamWords[value] }))}
        />
        <Select
          name="holder"
          label="Held by"
          value={holder}
          items={[{ value: '', label: 'Anybody' }, ...holders.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </Filters>
      <ResponsiveTable<TeamCase>
        caption={teamWords[show]}
        hideCaption
        columns={[
          { label: 'Case', cell: ({ id, number }) => <a href={paths.case({ caseId: id })}>{number}</a> },
          { label: 'Held by', cell: (one) => <HeldBy one={one} /> },
          { label: 'Next', cell: (one) => nextWords(one.next, today) },
          { label: 'How it stands', cell: ({ standing }) => <StandingOf standing={standing} /> },
          { label: 'Opened', cell: ({ openedOn }) => shortDate(openedOn) },
        ]}
        rows={rows}
        pager={{
          firstHref: asked.after ? paths.team({ show, holder }) : undefined,
          nextHref: next && paths.team({ show, holder, after: next }),
        }}
        empty={
          <EmptyState heading="Nothing here">
            {show === 'all'
              ? 'When a referral becomes a case, it stands here with its holder and the date of its next step.'
              : 'No open case fits these filters. That is good news.'}
          </EmptyState>
        }
      />
    </Screen>
  )
}

function HeldBy({ one: { holder, holding, workerName, mustTell } }: { one: TeamCase }) {
  return (
    <>
      {holder.name}
      {holding === 'waiting' && <span class="nhsuk-body-s"> · until it has a worker</span>}
      {(holding === 'cover' || holding === 'manager') && <span class="nhsuk-body-s"> · for {workerName}</span>}
      {mustTell && <span class="nhsuk-body-s"> · the person is not told yet</span>}
    </>
  )
}
