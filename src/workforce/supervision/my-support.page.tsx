import type { DisputedLine } from '../../base/disputes/dispute.rules.ts'
import { paths as disputePaths } from '../../base/disputes/disputes.paths.ts'
import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import type { Link } from '../../http/visit.ts'
import { Ways } from '../../http/ways.tsx'
import { type Reason, worstFirst } from '../../lib/verdict.ts'
import { Details } from '../../ui/details.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ReasonList } from '../../ui/reason-list.tsx'
import { paths as placementPaths } from '../placements/placements.paths.ts'
import { paths as readinessPaths } from '../readiness/readiness.paths.ts'
import { paths as supervisorPaths } from '../supervisors/supervisors.paths.ts'
import { paths } from './supervision.paths.ts'
import { SupportProfile } from './support-profile.view.tsx'
import { type Support, saidOf, viewMySupport } from './view-my-support.ts'

export const mySupportPage = page({ path: '/my-support', show: viewMySupport, page: MySupport })

/** What I am owed, by whom, and until when: first what is missing, then what is in place. */
function MySupport({ view: posts }: PageProps<Support[]>) {
  return (
    <Screen title="My support">
      <h1 class="nhsuk-heading-l">{headline(posts)}</h1>
      {posts.length === 0 && (
        <EmptyState heading="No post yet">
          When your post is recorded, the people who stand beside you and the sessions you are owed are shown here.
        </EmptyState>
      )}
      {posts.map((support) => (
        <OnePost key={support.post.id} support={support} several={posts.length > 1} />
      ))}
      <Ways
        of={paths.mySupport()}
        heading="Yours to open"
        first={posts.flatMap((support) => linksOf(support, posts.length))}
      />
    </Screen>
  )
}

/** The pages of each post; where there are several, each says whose. */
function linksOf({ post }: Support, posts: number): Link[] {
  const at = { postId: post.id }
  const of = posts > 1 ? ` at ${post.employer.name}` : ''
  return [
    { label: `Sessions: plan, record and look back${of}`, href: paths.sessions(at) },
    { label: `Supervision agreements${of}`, href: supervisorPaths.agreements(at) },
    { label: `Development plan${of}`, href: supervisorPaths.developmentPlan(at) },
    { label: `Who stands beside you, and record access${of}`, href: placementPaths.beside(at) },
  ]
}

function headline(posts: readonly Support[]): string {
  const owed = posts.flatMap(({ sessions, others }) => [...sessions, ...others]).filter(({ met }) => met === 'owed')
  if (posts.length === 0) return 'My support'
  if (owed.length === 0) return 'Everything that you are owed is in place'
  return owed.length === 1 ? 'You are owed 1 thing' : `You are owed ${owed.length} things`
}

function OnePost({ support, several }: { support: Support; several: boolean }) {
  const { post, sessions, others, before } = support
  const all = [...others, ...sessions]
  const raise = (reason: Reason) => disputePaths.raise({ postId: post.id }, lineOf(reason))
  const open = worstFirst(all.filter(({ met }) => met === 'owed' || met === 'in-grace'))
  const coming = worstFirst(all.filter(({ met }) => met === 'due' || met === 'not-yet-evidenced'))
  const inPlace = all.filter(({ met }) => met === 'met' || met === 'paused')
  return (
    <>
      {several && (
        <h2 class="nhsuk-heading-m">
          {post.jobTitle}, {post.employer.name}
        </h2>
      )}
      <Before before={before} />
      {open.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Owed to you</h2>
          <p>None of this is yours to put right. It shows who holds it.</p>
          <ReasonList
            reasons={open}
            clauseHref={clauseHref}
            clauseName={clauseName}
            withMend={false}
            raiseHref={raise}
          />
        </>
      )}
      {coming.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Coming up</h2>
          <ReasonList
            reasons={coming}
            clauseHref={clauseHref}
            clauseName={clauseName}
            withMend={false}
            raiseHref={raise}
          />
        </>
      )}
      <SupportProfile support={support} />
      {inPlace.length > 0 && (
        <Details summary={`In place: ${inPlace.length}`}>
          <ReasonList
            reasons={inPlace}
            clauseHref={clauseHref}
            clauseName={clauseName}
            withMend={false}
            raiseHref={raise}
          />
        </Details>
      )}
    </>
  )
}

/** A line of the gate is readiness's verdict; what is owed over time is a verdict of its own. */
const lineOf = (reason: Reason): DisputedLine =>
  'item' in reason ? { verdict: 'readiness', item: String(reason.item), siteId: reason.at?.id } : saidOf(reason)

/** The same count as the readiness page's, taken apart: what others owe, what is one's own to do, and signing, which comes last. */
function Before({ before: { byOthers, yours, toSign } }: { before: Support['before'] }) {
  const owed = byOthers + yours + toSign
  if (owed === 0)
    return (
      <p>
        <a href={readinessPaths.mine()}>Nothing is owed before new people come</a>.
      </p>
    )
  const parts = [
    byOthers > 0 ? `${byOthers} by others` : '',
    yours > 0 ? `${yours} yours to do` : '',
    toSign > 0 ? 'the signatures, which come last' : '',
  ].filter(Boolean)
  return (
    <p>
      <a href={readinessPaths.mine()}>
        {owed === 1
          ? 'One thing is still owed before new people come'
          : `${owed} things are still owed before new people come`}
      </a>
      : {parts.join(', ')}.
    </p>
  )
}
