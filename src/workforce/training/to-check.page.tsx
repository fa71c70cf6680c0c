import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { listToCheck, type ToCheck, type ToCheckView } from './list-to-check.ts'
import { paths } from './training.paths.ts'

export const toCheckPage = page({ path: paths.toCheck(), show: listToCheck, page: ToCheckPage })

/** What waits for a second person: open the certificate, then one press. Tab and Enter are enough. */
function ToCheckPage({ view: { waiting } }: PageProps<ToCheckView>) {
  return (
    <Screen title="Training to check" wide>
      <h1 class="nhsuk-heading-l">{waiting.length === 0 ? 'Nothing to check' : `To check: ${waiting.length}`}</h1>
      {waiting.length > 0 && (
        <p>
          See that it names the colleague, the training and the day. Nobody checks their own, or what they wrote down.
        </p>
      )}
      <ResponsiveTable
        caption="Training to check"
        hideCaption
        rows={waiting}
        empty={
          <EmptyState heading="Nothing waits for you">
            When somebody adds training that they completed, it comes here for a second person to check.
          </EmptyState>
        }
        columns={[
          { label: 'Colleague', cell: ({ name, record }) => <a href={paths.passport(record)}>{name}</a> },
          {
            label: 'Training',
            cell: ({ title, record }) => <a href={paths.record({ recordId: record.id })}>{title}</a>,
          },
          { label: 'Completed', cell: ({ record }) => shortDate(record.on) },
          { label: 'Provider', cell: ({ record }) => record.provider || 'Not said' },
          { label: 'Certificate', cell: certificateCell },
          { label: 'Check', hideLabel: true, cell: pressCell },
        ]}
      />
    </Screen>
  )
}

const certificateCell = ({ record, name, title }: ToCheck) =>
  record.fileId ? (
    <a href={paths.file({ fileId: record.fileId })}>
      Open
      <span class="nhsuk-u-visually-hidden">
        : {title}, {name}
      </span>
    </a>
  ) : (
    'None'
  )

const pressCell = ({ record, name, title }: ToCheck) => (
  <Press
    to={paths.verify({ recordId: record.id })}
    label="Checked"
    about={`${title}, ${name}`}
    fields={{ queue: 'yes' }}
    variant="secondary"
    small
  />
)
