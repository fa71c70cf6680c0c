import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { paths } from './pulse.paths.ts'
import { QUESTION_WORDS, TEAM_WEEKS } from './pulse.rules.ts'
import { type TeamPulse, viewTeamPulse } from './view-pulse.ts'

export const teamPulsePage = page({ path: paths.team(), show: viewTeamPulse, page: Team })

/** How a team found four weeks: a question to whoever employs it, and never about anybody in it (safety H9). */
function Team({ view: { organisation, firstWeek, answers } }: PageProps<TeamPulse>) {
  const last = plusDays(firstWeek, TEAM_WEEKS * 7 - 1)
  return (
    <Screen title="How the team finds its weeks">
      <h1 class="nhsuk-heading-l">How the team finds its weeks</h1>
      <p>
        {organisation}, {shortDate(firstWeek)} to {shortDate(last)}
      </p>
      {answers.length === 0 ? (
        <EmptyState heading="Nothing to show">
          A team’s answers are shown only where eight people or more answered and not all alike. What each answers is
          theirs alone. Of two teams of nearly the same people you see the larger. You can still ask.
        </EmptyState>
      ) : (
        <ResponsiveTable
          caption="Answers of the team"
          rows={answers}
          columns={[
            { label: 'Question', cell: ({ question }) => QUESTION_WORDS[question] },
            { label: 'Mostly or fully', numeric: true, cell: ({ well }) => well ?? 'Under 5' },
            { label: 'A little or not at all', numeric: true, cell: ({ hard }) => hard ?? 'Under 5' },
          ]}
        />
      )}
      <p>Nobody can be found in these figures. They serve neither pay nor capability nor discipline.</p>
    </Screen>
  )
}
