import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { holderInWords } from '../../lib/verdict.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { paths } from './readiness.paths.ts'
import type { PostReadiness } from './readiness.rules.ts'
import { teamReadiness } from './view-readiness.ts'

export const teamReadinessPage = page({ path: '/readiness', show: teamReadiness, page: TeamReadiness })

/** Who may take people, by name, and for the others what is owed first and by whom. */
function TeamReadiness({ view: team }: PageProps<PostReadiness[]>) {
  const may = team.filter(({ verdict }) => verdict === 'may' || verdict === 'some').length
  return (
    <Screen title="Readiness" wide>
      <h1 class="nhsuk-heading-l">
        {may} of {team.length} link workers may take new people
      </h1>
      <ResponsiveTable<PostReadiness>
        caption="Link workers"
        hideCaption
        columns={[
          { label: 'Link worker', cell: ({ post }) => <a href={paths.readiness({ postId: post.id })}>{post.name}</a> },
          { label: 'New people', cell: (one) => <TakingPeople one={one} /> },
          { label: 'Owed', numeric: true, cell: (one) => owedBy(one).length },
          { label: 'What to do first', cell: (one) => <First one={one} /> },
        ]}
        rows={team}
        empty={
          <EmptyState heading="No link workers yet">
            When a link worker is appointed, what they need before their first referral is shown here.
          </EmptyState>
        }
      />
    </Screen>
  )
}

const owedBy = ({ reasons }: PostReadiness) => reasons.filter(({ met, gates }) => gates && met === 'owed')

function TakingPeople({ one: { verdict, practices } }: { one: PostReadiness }) {
  switch (verdict) {
    case 'may':
    case 'not-gated':
      return <Status state="met">Yes</Status>
    case 'some':
      return (
        <Status state="due">
          From {practices.filter(({ may }) => may).length} of {practices.length} practices
        </Status>
      )
    case 'away':
      return <Status state="paused">Away</Status>
    case 'not-started':
      return <Status state="due">Not started yet</Status>
    default:
      return <Status state="owed">Not yet</Status>
  }
}

function First({ one }: { one: PostReadiness }) {
  const [first] = owedBy(one)
  if (!first) return <>Nothing is owed</>
  return (
    <>
      {first.at && `${first.at.name}: `}
      {first.says} {first.mend && <a href={first.mend.href}>{first.mend.label}</a>}
      <br />
      <span class="nhsuk-body-s">Held by {holderInWords(first.heldBy)}</span>
    </>
  )
}
