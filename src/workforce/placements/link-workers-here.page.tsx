import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { paths as sitePaths } from '../sites/sites.paths.ts'
import { Leavers } from './leavers.view.tsx'
import { type HereView, listHere, type WorkerHere } from './list-here.ts'
import { paths } from './placements.paths.ts'

export const linkWorkersHerePage = page({ path: '/link-workers-here', show: listHere, page: LinkWorkersHere })

function LinkWorkersHere({ view: { siteId, workers, leavers } }: PageProps<HereView>) {
  const open = workers.filter(({ access }) => access && access.met !== 'met').length
  const toClose = leavers.some((leaver) => leaver.open > 0)
  return (
    <Screen title="Link workers here" wide>
      <h1 class="nhsuk-heading-l">{headline(workers.length, open, toClose)}</h1>
      <p>
        <a href={paths.practiceRecords({ siteId })}>Whom to ring when a system breaks, and what this practice uses</a>
        <br />
        <a href={sitePaths.site({ siteId })}>Whom they turn to here, and how far each is part of the team</a>
      </p>
      <ResponsiveTable<WorkerHere>
        caption="Link workers who come here"
        hideCaption
        columns={[
          { label: 'Link worker', cell: (worker) => <Who worker={worker} /> },
          { label: 'Days', cell: ({ weekdays }) => daysInWords(weekdays) },
          { label: 'First point of contact', cell: (worker) => <Contact worker={worker} /> },
          { label: 'Record access', cell: (worker) => <Access worker={worker} /> },
          { label: 'What you can do', hideLabel: true, cell: (worker) => <Way worker={worker} siteId={siteId} /> },
        ]}
        rows={workers}
        empty={
          <EmptyState heading="No link worker comes here yet">
            When one is appointed to this practice, you will see their days, and what they need from you to begin.
          </EmptyState>
        }
      />
      <Leavers leavers={leavers} />
    </Screen>
  )
}

function headline(all: number, open: number, toClose: boolean): string {
  if (all === 0 || (open === 0 && toClose)) return 'Link workers here'
  if (open === 0) return 'Everything that link workers need from you is in place'
  return open === 1 ? '1 link worker still needs something here' : `${open} link workers still need something here`
}

const Who = ({ worker: { post, coming, from } }: { worker: WorkerHere }) => (
  <>
    {post.name}
    {coming && (
      <>
        <br />
        <span class="nhsuk-u-font-size-16">comes from {shortDate(from)}</span>
      </>
    )}
  </>
)

function Contact({ worker: { contact } }: { worker: WorkerHere }) {
  if (contact.name) return <>{contact.name}</>
  return contact.reason ? <Status state={contact.reason.met}>Nobody named yet</Status> : <>Not needed here</>
}

function Access({ worker: { access, live, needed } }: { worker: WorkerHere }) {
  if (!access) return <>Not needed here</>
  if (access.met === 'met') return <Status state="met">All live</Status>
  return (
    <div class="nhsuk-u-text-align-left">
      <Status state={access.met}>
        {live} of {needed} live
      </Status>
      <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">{access.says}</p>
    </div>
  )
}

function Way({ worker: { post, toGrant }, siteId }: { worker: WorkerHere; siteId: string }) {
  const at = { postId: post.id, siteId }
  return (
    <div class="trellis-presses">
      {toGrant > 0 && <Press to={paths.grantAccess(at)} label="Everything is live" small about={`for ${post.name}`} />}
      <a href={sitePaths.workerAtSite(at)}>
        See each<span class="nhsuk-u-visually-hidden"> thing that {post.name} needs here</span>
      </a>
    </div>
  )
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const daysInWords = (weekdays: readonly number[]): string =>
  weekdays.length ? weekdays.map((day) => DAYS[day - 1]).join(', ') : 'Not said yet'
