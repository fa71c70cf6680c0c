import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { holderInWords } from '../../lib/verdict.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { type ContactCell, type ContactsView, listFirstContacts } from './list-first-contacts.ts'
import { paths } from './placements.paths.ts'

export const firstContactsPage = page({ path: '/first-contacts', show: listFirstContacts, page: FirstContacts })

type Worker = ContactsView['workers'][number]

function FirstContacts({ view: { practices, workers } }: PageProps<ContactsView>) {
  const gaps = workers.flatMap(({ cells }) => cells).filter(({ reason }) => reason.met !== 'met').length
  return (
    <Screen title="First points of contact" crumbs={[{ text: 'Duties', href: '/duties' }]} wide>
      <h1 class="nhsuk-heading-l">{headline(workers, gaps)}</h1>
      <p>Every link worker has somebody to turn to in every practice. It may be the GP supervisor.</p>
      <ResponsiveTable<Worker>
        caption="Link workers and practices"
        hideCaption
        columns={[
          { label: 'Link worker', cell: ({ postId, name }) => <a href={paths.beside({ postId })}>{name}</a> },
          ...practices.map((practice) => ({
            label: practice.name,
            cell: (worker: Worker) => (
              <Contact worker={worker} cell={worker.cells.find(({ siteId }) => siteId === practice.id)} />
            ),
          })),
        ]}
        rows={workers}
        empty={
          <EmptyState heading="No link workers yet">
            When a link worker is appointed, each practice they go to is shown here with who to turn to.
          </EmptyState>
        }
      />
    </Screen>
  )
}

function headline(workers: readonly Worker[], gaps: number): string {
  if (workers.length === 0) return 'First points of contact'
  if (gaps === 0) return 'Every practice has a first point of contact'
  return gaps === 1 ? '1 first point of contact is still owed' : `${gaps} first points of contact are still owed`
}

function Contact({ worker, cell }: { worker: Worker; cell: ContactCell | undefined }) {
  if (!cell) return <span class="nhsuk-u-secondary-text-colour">Does not go there</span>
  const about = `for ${worker.name} at ${cell.reason.at?.name}`
  const href = paths.appoint(worker, { kind: 'practice-contact', siteId: cell.siteId })
  if (cell.reason.met === 'met')
    return (
      <div>
        {cell.name}{' '}
        <a class="nhsuk-u-font-size-16" href={href}>
          Replace<span class="nhsuk-u-visually-hidden"> {about}</span>
        </a>
      </div>
    )
  return (
    <div>
      <Status state={cell.reason.met} />
      <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">
        {cell.reason.says} Held by {holderInWords(cell.reason.heldBy)}
      </p>
      <a href={href}>
        Name somebody<span class="nhsuk-u-visually-hidden"> {about}</span>
      </a>
    </div>
  )
}
