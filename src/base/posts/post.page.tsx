import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { lowerFirst } from '../../lib/lower-first.ts'
import { Button } from '../../ui/button.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { fundingWarning } from './funding.rules.ts'
import { hasEnded, isLinkWorker } from './post.rules.ts'
import { Absences, Hours, Sites } from './post-days.view.tsx'
import { PostFacts } from './post-facts.view.tsx'
import { PostStanding } from './post-standing.view.tsx'
import { postRoleWords } from './post-words.rules.ts'
import { paths } from './posts.paths.ts'
import { type PostView, viewPost } from './view-post.ts'

export const postPage = page({ path: '/posts/:postId', show: viewPost, page: PostPage })

function PostPage({ view }: PageProps<PostView>) {
  const { post, today } = view
  const funding = hasEnded(post, today) ? undefined : fundingWarning(post.fundingUntil, today)
  return (
    <Screen
      title={`${post.name}, ${lowerFirst(postRoleWords[post.role])}`}
      crumbs={view.may.seeTeam ? [{ text: 'Team', href: paths.team() }] : []}
      aside={<Beside {...view} />}
    >
      <h1 class="nhsuk-heading-l">
        {post.name}, {lowerFirst(postRoleWords[post.role])}
      </h1>
      <p>
        <PostStanding post={post} today={today} />
      </p>
      {!isLinkWorker(post) && <OtherRole role={lowerFirst(postRoleWords[post.role])} />}
      {funding && (
        <WarningCallout heading="Funding" level={2}>
          {`${funding.says}. ${post.employer.name} holds this: agree what follows, and tell ${post.givenName} first.`}
        </WarningCallout>
      )}
      <PostFacts {...view} />
      <Sites {...view} />
      <Hours {...view} />
      <Absences {...view} />
      {view.may.manage && !hasEnded(post, today) && (
        <Button variant="secondary" href={paths.end({ postId: post.id })}>
          {post.endedOn ? 'Change the last day' : 'End the post'}
        </Button>
      )}
    </Screen>
  )
}

/** Link-worker rules never gate the other roles (H10), and the page says so. */
const OtherRole = ({ role }: { role: string }) => (
  <InsetText>
    <p>
      The Framework’s rules about link workers do not apply to a {role}: nothing here stops them from taking referrals.
      They are recorded so that everybody knows who works where.
    </p>
  </InsetText>
)

const Beside = ({ beside, history }: PostView) => (
  <>
    {beside.length > 0 && (
      <>
        <h2 class="nhsuk-heading-s">More about this post</h2>
        <ul class="nhsuk-list">
          {beside.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </>
    )}
    <h2 class="nhsuk-heading-s">History</h2>
    {history.length === 0 && <p>Nothing has been changed here yet.</p>}
    <Timeline label="History" items={history.map(({ on, says, by }) => ({ on, title: says, by }))} />
  </>
)
