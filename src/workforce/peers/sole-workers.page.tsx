import { clauseHref } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { holderInWords } from '../../lib/verdict.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { listSoleWorkers, type SoleWorker } from './list-sole-workers.ts'
import { paths } from './peers.paths.ts'
import { SOLE_CLAUSE } from './sole-standing.rules.ts'

export const soleWorkersPage = page({ path: paths.soleWorkers(), show: listSoleWorkers, page: SoleWorkersPage })

type View = { workers: SoleWorker[]; today: string }

/** Nobody works alone unseen: each sole worker with what is in place, and who holds what is not. */
function SoleWorkersPage({ view: { workers } }: PageProps<View>) {
  return (
    <Screen title="Sole workers and their peers" crumbs={[{ text: 'Networks of peers', href: paths.directory() }]} wide>
      <h1 class="nhsuk-heading-l">{headline(workers)}</h1>
      <p>
        A sole worker has no other link worker in their PCN on the same days. A named peer of another network is owed
        within 28 days of starting, and time with a peer every 31 days.{' '}
        <a href={clauseHref(SOLE_CLAUSE)}>What is asked for</a>
      </p>
      <ResponsiveTable<SoleWorker>
        caption="Sole workers"
        hideCaption
        columns={[
          { label: 'Worker', cell: ({ post }) => post.name },
          { label: 'Works for', cell: ({ post }) => (post.pcn ?? post.employer).name },
          { label: 'Named peer', cell: (one) => (one.told ? (one.peer ?? 'Nobody yet') : toldByEmployer(one)) },
          { label: 'Last met a peer', cell: ({ told, lastMet }) => (told ? lastMetWords(lastMet) : '') },
          { label: 'When ill', cell: ({ told, cover }) => (told ? (cover ?? 'PCN manager') : '') },
          { label: 'Stands', cell: (one) => <Standing one={one} /> },
          { label: 'What you can do', hideLabel: true, cell: (one) => <Act one={one} /> },
        ]}
        rows={workers}
        empty={
          <EmptyState heading="Nobody here works alone">
            Whoever is the only link worker of a PCN on their days will stand here, with their peer and the cover
            agreed.
          </EmptyState>
        }
      />
    </Screen>
  )
}

function headline(workers: readonly SoleWorker[]): string {
  const without = workers.filter(({ told, peer }) => told && !peer).length
  if (workers.length === 0) return 'Nobody here works alone'
  const all = workers.length === 1 ? 'One sole worker' : `${workers.length} sole workers`
  if (without === 0) return `${all}, each with a named peer`
  return `${all}, ${without} without a named peer`
}

const lastMetWords = (lastMet: string | undefined) => (lastMet ? shortDate(lastMet) : 'Nothing is recorded yet')
const toldByEmployer = ({ post }: SoleWorker) => `${post.employer.name} holds this`

const Standing = ({ one: { told, worst } }: { one: SoleWorker }) =>
  told && worst ? (
    <div class="nhsuk-u-text-align-left">
      <Status state={worst.met} />
      {worst.met !== 'met' && (
        <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">
          {worst.says} Held by {holderInWords(worst.heldBy)}
        </p>
      )}
    </div>
  ) : null

const Act = ({ one: { post, mayName, peer, wishes } }: { one: SoleWorker }) =>
  mayName ? (
    <a href={paths.ofPost({ postId: post.id })}>
      {peer ? 'Open' : wishes > 0 ? 'Name the peer who said yes' : 'Find a peer'}
      <span class="nhsuk-u-visually-hidden"> for {post.name}</span>
    </a>
  ) : null
