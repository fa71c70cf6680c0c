import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { inWords, shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Filters } from '../../ui/filters.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import { fundingWarning } from './funding.rules.ts'
import { listTeam, type Team } from './list-team.ts'
import { POST_ROLES, type Post, sitesOn } from './post.rules.ts'
import { PostStanding } from './post-standing.view.tsx'
import { postRoleWords, wteAlone } from './post-words.rules.ts'
import { paths } from './posts.paths.ts'

export const teamPage = page({ path: '/team', show: listTeam, page: TeamPage })

function TeamPage({ view, asked }: PageProps<Team>) {
  const { posts, today, mayAppoint } = view
  const { role = '', show = 'now' } = asked
  return (
    <Screen title="Team" wide>
      <h1 class="nhsuk-heading-l">Team</h1>
      {mayAppoint && <Button href={paths.appoint()}>Add a post</Button>}
      <Filters action={paths.team()} clearHref={role || show !== 'now' ? paths.team() : undefined}>
        <Select name="role" label="Role" value={role} items={[{ label: 'Any role', value: '' }, ...roleItems]} />
        <Select
          name="show"
          label="Which posts"
          value={show}
          items={[
            { label: 'In post, or starting', value: 'now' },
            { label: 'Left in the past year', value: 'left' },
          ]}
        />
      </Filters>
      <ResponsiveTable
        caption="Posts"
        hideCaption
        count={posts.length === 1 ? '1 post' : `${posts.length} posts`}
        rows={posts}
        empty={<Nobody />}
        columns={[
          { label: 'Who', cell: ({ id, name }) => <a href={paths.post({ postId: id })}>{name}</a> },
          { label: 'Role', cell: (post) => postRoleWords[post.role] },
          { label: 'Employer', cell: ({ employer }) => employer.name },
          { label: 'Hours', cell: ({ wte }) => wteAlone(wte) },
          { label: 'Works at', cell: (post) => <WorksAt post={post} today={today} /> },
          { label: 'Now', cell: (post) => <Now post={post} today={today} /> },
        ]}
      />
    </Screen>
  )
}

const roleItems = POST_ROLES.map((role) => ({ label: postRoleWords[role], value: role }))

const WorksAt = ({ post, today }: { post: Post; today: string }) => {
  const day = post.startedOn > today ? post.startedOn : today
  const sites = sitesOn(post, day)
  return <>{sites.length ? sites.map(({ name }) => name).join(', ') : 'Nowhere said yet'}</>
}

const Now = ({ post, today }: { post: Post; today: string }) => {
  const funding = post.endedOn ? undefined : fundingWarning(post.fundingUntil, today)
  return (
    <>
      <PostStanding post={post} today={today} />
      {post.startedOn > today && <div>{inWords(post.startedOn, today)}</div>}
      {funding && (
        <div>
          {funding.state === 'ended' ? 'Funding ended' : `Funding ends ${shortDate(post.fundingUntil ?? today)}`}
        </div>
      )}
    </>
  )
}

const Nobody = () => (
  <EmptyState heading="No posts here" step={<Button href={paths.appoint()}>Add a post</Button>}>
    Link workers, health and wellbeing coaches and care co-ordinators will be here: who they are, where they work, when
    they start and when they are away.
  </EmptyState>
)
