import { useShell } from '../../http/shell.tsx'
import { inWords, shortDate } from '../../lib/plain-date.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { type PassportGroup, type PassportLine, wantsRecord } from './passport.rules.ts'
import { paths } from './training.paths.ts'
import type { PassportView } from './view-passport.ts'

/** One programme, or the training wanted by the same time: a line each, with its state, its days and its certificate. */
export const PassportSection = ({ group, view }: { group: PassportGroup; view: PassportView }) => (
  <section class="trellis-phase">
    <ResponsiveTable
      caption={group.title}
      count={`${group.asks}. ${group.done} of ${group.lines.length} done.`}
      rows={group.lines}
      columns={[
        { label: 'Training', cell: (line) => <Title line={line} /> },
        { label: 'State', cell: (line) => <Status state={line.met}>{line.words}</Status> },
        { label: 'Completed', cell: ({ completedOn }) => (completedOn ? shortDate(completedOn) : 'Not recorded') },
        { label: 'Due again', cell: (line) => <DueAgain line={line} /> },
        { label: 'What shows it', cell: (line) => <Shows line={line} /> },
        { label: 'Action', hideLabel: true, cell: (line) => <LineAction line={line} view={view} /> },
      ]}
    />
  </section>
)

const Title = ({ line: { title, at, level } }: { line: PassportLine }) => (
  <>
    {title}
    {at && <span class="nhsuk-u-display-block nhsuk-body-s">{at.name}</span>}
    {level && <span class="nhsuk-u-display-block nhsuk-body-s">Level: {level}</span>}
  </>
)

function DueAgain({ line: { expiresOn, state } }: { line: PassportLine }) {
  const { today } = useShell()
  if (expiresOn === undefined) return <>{state === 'not-started' || state === 'enrolled' ? '' : 'No date'}</>
  return (
    <>
      {shortDate(expiresOn)} ({inWords(expiresOn, today)})
    </>
  )
}

function Shows({ line: { record } }: { line: PassportLine }) {
  if (!record) return null
  const parts = [
    record.provider,
    record.recordSystem,
    record.verifiedByName ? `checked by ${record.verifiedByName}` : '',
    record.reason,
  ].filter(Boolean)
  return (
    <>
      {parts.join(' · ')}
      {record.fileId && (
        <>
          {parts.length > 0 && ' · '}
          <a href={paths.file({ fileId: record.fileId })}>Certificate</a>
        </>
      )}
    </>
  )
}

/** The one thing to do about a line: check it, or add what is missing. */
function LineAction({ line, view }: { line: PassportLine; view: PassportView }) {
  const { record, title } = line
  const hidden = <span class="nhsuk-u-visually-hidden">: {title}</span>
  if (record && view.toCheck.includes(record.id))
    return <a href={paths.record({ recordId: record.id })}>Check{hidden}</a>
  const wanted = wantsRecord(line)
  if (wanted && view.mayRecord) return <a href={paths.add(view, line.unitId)}>Add{hidden}</a>
  return record ? <a href={paths.record({ recordId: record.id })}>Open{hidden}</a> : null
}
