import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Details } from '../../ui/details.tsx'
import { ReasonList } from '../../ui/reason-list.tsx'
import { Ringable } from '../../ui/ringable.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { paths as placementPaths } from '../placements/placements.paths.ts'
import { AnswerForm, unfilled } from './answer-form.view.tsx'
import { itemsAsked } from './asked-items.rules.ts'
import { AtHome } from './at-home.view.tsx'
import { Checklist } from './checklist.view.tsx'
import { Letter } from './letter.view.tsx'
import { factsAt } from './site-facts.rules.ts'
import { paths } from './sites.paths.ts'
import { viewWorkerAtSite, type WorkerAtSiteView } from './view-worker-at-site.ts'

export const workerAtSitePage = page({
  path: '/posts/:postId/sites/:siteId',
  show: viewWorkerAtSite,
  page: WorkerAtSite,
})

function WorkerAtSite({ view }: PageProps<WorkerAtSiteView>) {
  const { post, site, lacks, own, setting } = view
  return (
    <Screen
      title={`${own ? 'You' : post.givenName} at ${site.name}`}
      crumbs={[{ text: site.name, href: paths.site({ siteId: site.id }) }]}
      aside={<Aside view={view} />}
    >
      <span class="nhsuk-caption-l">
        {post.name}
        {setting && ` · ${setting}`}
      </span>
      <h1 class="nhsuk-heading-l">{headline(view)}</h1>
      {lacks.contact.length > 0 && (
        <ReasonList
          reasons={lacks.contact}
          clauseHref={clauseHref}
          clauseName={clauseName}
          withMend={view.mayAppoint}
          label="First point of contact"
        />
      )}
      <h2 class="nhsuk-heading-m">Record access</h2>
      <Access view={view} />
      <h2 class="nhsuk-heading-m">At home here</h2>
      <AtHome view={view} />
      <h2 class="nhsuk-heading-m">Part of the team</h2>
      <Checklist view={view} />
    </Screen>
  )
}

function headline({ post, site, lacks, own }: WorkerAtSiteView): string {
  const open = [...lacks.access, ...lacks.contact].length
  const whom = own ? 'you' : post.givenName
  if (open === 0) return `Nothing is owed to ${whom} at ${site.name}`
  return open === 1
    ? `1 thing is still owed to ${whom} at ${site.name}`
    : `${open} things are still owed to ${whom} at ${site.name}`
}

function Access({ view }: { view: WorkerAtSiteView }) {
  const { post, site, siteId, ways, lacks, here, mayAsk, mayAnswer } = view
  const at = { postId: post.id, siteId }
  const { request } = factsAt(here, siteId)
  if (ways.length === 0)
    return (
      <p>
        Nobody has said yet which systems and papers are used at {site.name}.{' '}
        {view.maySayUse && <a href={placementPaths.practiceRecords({ siteId })}>Say what is used here</a>}
      </p>
    )
  return (
    <>
      {lacks.access.length > 0 ? (
        <ReasonList
          reasons={lacks.access}
          clauseHref={clauseHref}
          clauseName={clauseName}
          label="What is missing, and who holds it"
        />
      ) : (
        <p>Complete: everything needed is live, the training to use it is done, and somebody is named to ring.</p>
      )}
      {request && <Letter at={at} request={request} mayCallBack={view.mayWrite} />}
      <Ask view={view} asked={request?.state === 'waiting'} may={mayAsk && itemsAsked(view).length > 0} />
      {mayAnswer && itemsAsked(view).length > 0 && <Answering view={view} />}
      <p>
        <a href={placementPaths.access(at)}>Each kind of access, one by one</a>
      </p>
    </>
  )
}

function Ask({ view: { post, siteId, site }, asked, may }: { view: WorkerAtSiteView; asked: boolean; may: boolean }) {
  if (!may) return null
  const at = { postId: post.id, siteId }
  return (
    <div class="nhsuk-u-margin-bottom-4">
      {asked ? (
        <Press to={paths.ask(at)} label="Ask again" variant="secondary" about={`${site.name} for ${post.name}`} />
      ) : (
        <Press to={paths.ask(at)} label="Ask for everything needed" about={`at ${site.name} for ${post.name}`} />
      )}
    </div>
  )
}

/** The site itself answers here; whoever manages the worker may write down what it told them. */
function Answering({ view }: { view: WorkerAtSiteView }) {
  const { post, siteId, today, whoToRing } = view
  const items = itemsAsked(view)
  const form = (
    <AnswerForm
      postId={post.id}
      givenName={post.givenName}
      items={items}
      whoToRing={whoToRing}
      to={paths.answer({ postId: post.id, siteId })}
      prefix=""
      {...unfilled(items, today)}
    />
  )
  return view.mayAsk ? <Details summary="Write down what they told you">{form}</Details> : form
}

const Aside = ({ view: { site, siteId, whoToRing, maySayUse, history } }: { view: WorkerAtSiteView }) => (
  <>
    <h2 class="nhsuk-heading-s">When it breaks, ring</h2>
    <p>{whoToRing ? <Ringable text={whoToRing} /> : `Nobody is named at ${site.name} yet.`}</p>
    {maySayUse && (
      <p>
        <a href={placementPaths.practiceRecords({ siteId })}>Change this, and what is used here</a>
      </p>
    )}
    <h2 class="nhsuk-heading-s">What happened</h2>
    {history.length === 0 ? (
      <p>Nothing has been written down yet.</p>
    ) : (
      <Timeline label="What happened" items={history.map(({ on, says, by }) => ({ on, title: says, by }))} />
    )}
  </>
)
