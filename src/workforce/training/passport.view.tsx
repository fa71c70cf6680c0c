import { useShell } from '../../http/shell.tsx'
import { inWords, plusDays, shortDate } from '../../lib/plain-date.ts'
import { Details } from '../../ui/details.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { type PassportLine, wantsRecord } from './passport.rules.ts'
import type { PassportRow, PassportSection } from './passport-rows.rules.ts'
import { paths } from './training.paths.ts'
import type { PassportView } from './view-passport.ts'

type SectionProps = { section: PassportSection; view: PassportView }

/** The training that is wanted by one time: a line each, with its state, its days and what shows it. */
export const Section = ({ section, view }: SectionProps) => (
  <ResponsiveTable
    caption={`${section.title}: ${section.done} of ${section.rows.length} done`}
    rows={section.rows}
    columns={[
      { label: 'Training', cell: (row) => <Title row={row} view={view} /> },
      { label: 'State', cell: (row) => <Status state={row.met}>{row.words}</Status> },
      { label: 'When', cell: (row) => <When row={row} /> },
      { label: 'What shows it', cell: ({ lines }) => <Shown lines={lines} /> },
      { label: 'Action', hideLabel: true, cell: (row) => <RowAction row={row} view={view} /> },
    ]}
  />
)

/** A programme, or a training for each practice, opens to its parts. */
function Title({ row: { title, lines }, view }: { row: PassportRow; view: PassportView }) {
  const [only, ...others] = lines
  if (others.length === 0) return <>{only?.at ? `${title}: ${only.at.name}` : title}</>
  return (
    <>
      {title}
      <Details summary={`${lines.length} parts`}>
        <ul class="nhsuk-list">
          {lines.map((line) => (
            <li key={`${line.unitId}${line.at?.id}`}>
              <Status state={line.met}>{line.words}</Status> {line.at ? `${line.title}: ${line.at.name}` : line.title}{' '}
              <LineAction line={line} view={view} />
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}

function When({ row: { completedOn, expiresOn } }: { row: PassportRow }) {
  const { today } = useShell()
  const soon = expiresOn !== undefined && expiresOn <= plusDays(today, SOON)
  return (
    <>
      {completedOn ? shortDate(completedOn) : 'Not yet'}
      {expiresOn && (
        <span class="nhsuk-u-display-block">
          Again by {shortDate(expiresOn)}
          {soon && ` (${inWords(expiresOn, today)})`}
        </span>
      )}
    </>
  )
}

/** Further off than this, a day says more than a number of days. */
const SOON = 120

/** Provider, who checked, and the certificate: of one line, or of whatever several lines have in common. */
function Shown({ lines }: { lines: readonly PassportLine[] }) {
  const records = lines.flatMap(({ record }) => record ?? [])
  const words = [...new Set(records.flatMap(({ provider, reason }) => [provider, reason].filter(Boolean)))]
  const checkers = [...new Set(records.flatMap(({ verifiedByName }) => verifiedByName ?? []))]
  const files = [...new Set(records.flatMap(({ fileId }) => fileId ?? []))]
  return (
    <>
      {[...words, ...checkers.map((name) => `checked by ${name}`)].join(' · ')}
      {files.map((fileId, at) => (
        <a key={fileId} class="nhsuk-u-display-block" href={paths.file({ fileId })}>
          Certificate{files.length > 1 && ` ${at + 1}`}
        </a>
      ))}
    </>
  )
}

function RowAction({ row, view }: { row: PassportRow; view: PassportView }) {
  const [only, ...others] = row.lines
  if (only && others.length === 0) return <LineAction line={only} view={view} />
  const wanted = row.lines.find(wantsRecord)
  if (!wanted || !view.mayRecord) return null
  const units = [...new Set(row.lines.filter(wantsRecord).map(({ unitId }) => unitId))]
  return (
    <a href={paths.add(view, units.length === 1 ? wanted.unitId : undefined)}>
      Add<span class="nhsuk-u-visually-hidden">: {row.title}</span>
    </a>
  )
}

/** The one thing to do about a line: check it, or add what is missing. */
function LineAction({ line, view }: { line: PassportLine; view: PassportView }) {
  const { record, title } = line
  const hidden = <span class="nhsuk-u-visually-hidden">: {title}</span>
  const href = record && paths.record({ recordId: record.id })
  if (record && view.toCheck.includes(record.id)) return <a href={href}>Check{hidden}</a>
  if (wantsRecord(line) && view.mayRecord) return <a href={paths.add(view, line.unitId)}>Add{hidden}</a>
  return href ? <a href={href}>Open{hidden}</a> : null
}
