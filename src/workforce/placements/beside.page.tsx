import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { paths as postPaths } from '../../base/posts/posts.paths.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { outstanding } from '../../lib/verdict.ts'
import { ReasonList } from '../../ui/reason-list.tsx'
import { paths as supervisionPaths } from '../supervision/supervision.paths.ts'
import { BesideTable } from './beside-table.view.tsx'
import { paths } from './placements.paths.ts'
import { type BesideView, viewBeside } from './view-beside.ts'

export const besidePage = page({ path: '/posts/:postId/placements', show: viewBeside, page: Beside })

function Beside({ view }: PageProps<BesideView>) {
  const { post, lines, access, agreement, own } = view
  const title = own ? 'Who stands beside you' : `Who stands beside ${post.givenName}`
  return (
    <Screen
      title={title}
      crumbs={
        own
          ? [{ text: 'My support', href: supervisionPaths.mySupport() }]
          : [{ text: post.name, href: postPaths.post({ postId: post.id }) }]
      }
      aside={<Aside view={view} />}
      wide
    >
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p class="nhsuk-lede-text">{inShort(view)}</p>
      {lines.length > 0 && <BesideTable view={view} />}
      {access.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Record access</h2>
          <ReasonList reasons={access.map(openAnyway(post.id))} clauseHref={clauseHref} clauseName={clauseName} />
        </>
      )}
      {agreement && (
        <>
          <h2 class="nhsuk-heading-m">Agreement with the provider</h2>
          <ReasonList reasons={[agreement]} clauseHref={clauseHref} clauseName={clauseName} withMend={view.manages} />
        </>
      )}
    </Screen>
  )
}

/** A page for each practice, also when everything there is live. */
const openAnyway =
  (postId: string) =>
  (reason: BesideView['access'][number]): BesideView['access'][number] =>
    reason.at && !reason.mend
      ? { ...reason, mend: { label: 'See access', href: paths.access({ postId, siteId: reason.at.id }) } }
      : reason

function inShort({ post, lines, access, agreement }: BesideView): string {
  if (post.role !== 'link-worker')
    return `The supports on this page are owed to link workers. Nothing here holds ${post.givenName} back.`
  const all = [...lines.map(({ reason }) => reason), ...access, ...(agreement ? [agreement] : [])]
  const open = outstanding(all).length
  if (open === 0) return 'Everybody who should be here is in place.'
  return open === 1 ? '1 support is still owed.' : `${open} supports are still owed.`
}

const Aside = ({ view: { post } }: { view: BesideView }) => (
  <>
    <h2 class="nhsuk-heading-s">Why this is here</h2>
    <p>
      These are duties of the network and the employer. When one is missing, it is theirs to put right, and nobody’s
      fault here.
    </p>
    <p>
      One person may hold more than one of them. {post.lineManager && `${post.lineManager.name} is the line manager.`}
    </p>
  </>
)
