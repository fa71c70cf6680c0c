import { framework } from '../../base/editions/index.ts'
import { settingWords } from '../../base/organisations/organisation.rules.ts'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { holdsOn } from '../../lib/holds-on.ts'
import type { Role } from '../../platform/actor.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Ringable } from '../../ui/ringable.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { paths as placementPaths } from '../placements/placements.paths.ts'
import { Contact } from './at-home.view.tsx'
import { Embedding, EmbeddingKey } from './embedding.view.tsx'
import { type SiteView, viewSite, type WorkerHere } from './find-site.ts'
import { OwedCell } from './owed-cell.view.tsx'
import { contactLines } from './site-contacts.rules.ts'
import { paths } from './sites.paths.ts'

export const sitePage = page({ path: '/sites/:siteId', show: viewSite, page: Site })

function Site({ view }: PageProps<SiteView>) {
  const { seat } = useShell()
  const { site, siteId, workers, marks, mayAsk, mayName } = view
  return (
    <Screen title={site.name} crumbs={crumbsFor(seat?.role)} wide>
      {site.setting && <span class="nhsuk-caption-l">{settingWords[site.setting]}</span>}
      <h1 class="nhsuk-heading-l">{headline(view)}</h1>
      {mayAsk && (
        <div class="nhsuk-u-margin-bottom-5">
          <Press to={paths.askForAll({ siteId })} label="Ask for everything missing here" about={`at ${site.name}`} />
        </div>
      )}
      {workers.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Part of the team</h2>
          <Embedding id="site" marks={marks} />
          <EmbeddingKey />
        </>
      )}
      <h2 class="nhsuk-heading-m">Link workers here</h2>
      <Workers workers={workers} siteName={site.name} />
      <h2 class="nhsuk-heading-m">Whom to turn to</h2>
      <Contacts view={view} />
      {mayName && (
        <p>
          <a href={paths.nameContact({ siteId })}>Name somebody</a>
        </p>
      )}
      <h2 class="nhsuk-heading-m">When a system breaks</h2>
      <p>{ringing(view)}</p>
      {mayName && (
        <p>
          <a href={placementPaths.practiceRecords({ siteId })}>Whom to ring, and what is used here</a>
        </p>
      )}
    </Screen>
  )
}

/** Back to the list that leads here, by role. */
function crumbsFor(role: Role | undefined) {
  if (ANSWER_FOR_WORKERS.some((manager) => manager === role))
    return [{ text: 'What is owed at each practice', href: paths.owed() }]
  if (role === 'practice-contact' || role === 'practice-manager')
    return [{ text: 'Link workers here', href: placementPaths.linkWorkersHere() }]
  return []
}

function ringing({ workers, whoToRing }: SiteView) {
  if (workers.length === 0) return 'Shown once a link worker comes here.'
  return whoToRing ? <Ringable text={whoToRing} /> : 'Nobody is named yet.'
}

function headline({ site, workers }: SiteView): string {
  const waiting = workers.filter(({ lacks }) => lacks.access.length + lacks.contact.length > 0).length
  if (workers.length === 0) return site.name
  if (waiting === 0) return `Nothing is owed to link workers at ${site.name}`
  return `${waiting === 1 ? '1 link worker is' : `${waiting} link workers are`} still owed something at ${site.name}`
}

const Workers = ({ workers, siteName }: { workers: readonly WorkerHere[]; siteName: string }) => (
  <ResponsiveTable<WorkerHere>
    caption="Link workers here"
    hideCaption
    columns={[
      {
        label: 'Link worker',
        cell: ({ post, siteId }) => <a href={paths.workerAtSite({ postId: post.id, siteId })}>{post.name}</a>,
      },
      { label: 'What is still owed', cell: (worker) => <OwedCell at={worker} /> },
      { label: 'Part of the team', cell: ({ post, marks }) => <Embedding id={`team-${post.id}`} marks={marks} /> },
    ]}
    rows={workers}
    empty={
      <EmptyState heading="No link worker comes here yet">
        When one is posted to {siteName}, what they need from it is shown here, and who holds each part.
      </EmptyState>
    }
  />
)

const Contacts = ({ view }: { view: SiteView }) => (
  <SummaryList
    rows={[
      { key: 'First point of contact', value: firstContacts(view, useShell().today) },
      ...contactLines(framework().mdt.practiceContactRoles, view.contacts).map(({ role, contact }) => ({
        key: role.label,
        value: contact ? <Contact contact={contact} /> : role.required ? 'Still to be named' : 'Nobody named',
        actions: view.mayName ? [contactAction(view.siteId, role.id, contact !== undefined, role.label)] : [],
      })),
    ]}
  />
)

/** Appointed for each worker by the network: usually one and the same. */
function firstContacts({ workers, siteId }: SiteView, today: string): string {
  const appointed = workers.flatMap(({ facts }) =>
    facts.appointments.filter(
      (each) => each.kind === 'practice-contact' && each.siteId === siteId && holdsOn(each, today),
    ),
  )
  return [...new Set(appointed.map(({ name }) => name))].join(', ') || 'Nobody named'
}

const contactAction = (siteId: string, role: string, named: boolean, label: string) => ({
  href: paths.nameContact({ siteId }, role),
  text: named ? 'Replace' : 'Name',
  visuallyHidden: label,
})
