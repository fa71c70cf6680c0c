import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { ReasonList } from '../../ui/reason-list.tsx'
import { Ringable } from '../../ui/ringable.tsx'
import { paths as sitePaths } from '../sites/sites.paths.ts'
import { AccessTable } from './access-table.view.tsx'
import { paths } from './placements.paths.ts'
import { type AccessView, viewAccess } from './view-access.ts'

export const accessPage = page({ path: '/posts/:postId/access/:siteId', show: viewAccess, page: AccessPage })

function AccessPage({ view }: PageProps<AccessView>) {
  const { post, site, reason, rows, untrained } = view
  const live = rows.filter(({ needed, access }) => needed && access?.state === 'live').length
  const needed = rows.filter((row) => row.needed).length
  return (
    <Screen title={`Record access at ${site.name}`} aside={<WhoToRing view={view} />}>
      <span class="nhsuk-caption-l">{post.name}</span>
      <h1 class="nhsuk-heading-l">
        {live} of {needed} live at {site.name}
      </h1>
      {reason && (
        <ReasonList
          reasons={[{ ...reason, mend: undefined }]}
          clauseHref={clauseHref}
          clauseName={clauseName}
          label="How it stands"
        />
      )}
      {reason && untrained.length > 0 && <p>Training still to do: {untrained.join('; ')}.</p>}
      <OnePress view={view} />
      <AccessTable view={view} />
    </Screen>
  )
}

/** The practice says that all is live; before that, somebody asks for all of it. */
function OnePress({ view: { post, siteId, toAsk, toGrant } }: { view: AccessView }) {
  const at = { postId: post.id, siteId }
  if (toGrant > 0)
    return (
      <>
        <Press to={paths.grantAccess(at)} label="Everything needed is live" about={`for ${post.name}`} />
        {toAsk > 0 && <Press to={sitePaths.ask(at)} label="Ask for everything needed" variant="secondary" />}
      </>
    )
  return toAsk > 0 ? <Press to={sitePaths.ask(at)} label="Ask for everything needed" /> : null
}

const WhoToRing = ({ view: { site, siteId, whoToRing, maySavePractice } }: { view: AccessView }) => (
  <>
    <h2 class="nhsuk-heading-s">When it breaks, ring</h2>
    <p>{whoToRing ? <Ringable text={whoToRing} /> : `Nobody is named at ${site.name} yet.`}</p>
    {maySavePractice && <a href={paths.practiceRecords({ siteId })}>Change this, and what the practice uses</a>}
  </>
)
