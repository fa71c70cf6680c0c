import { clauseHref } from '../../base/editions/index.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { metInWords } from '../../lib/verdict.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import type { JudgedForReader } from './for-reader.ts'
import type { GateLine } from './gate-lines.rules.ts'
import type { PracticeVerdict } from './readiness.rules.ts'

type Row = { title: string; clause?: string; cell: (practice: PracticeVerdict) => Cell }
type Cell = { line: GateLine | undefined; may?: boolean }

/** Some duties are owed practice by practice, and hold back only the people registered there: a row a duty, a column a practice. */
export function PracticeGrid({ judged }: { judged: JudgedForReader }) {
  const { practices, post } = judged
  return (
    <ResponsiveTable<Row>
      caption="Practice by practice"
      columns={[
        {
          label: 'What is asked there',
          cell: ({ title, clause }) => (clause ? <a href={clauseHref(clause)}>{title}</a> : <strong>{title}</strong>),
        },
        ...practices.map((practice) => ({
          label: practice.name,
          cell: (row: Row) => <Shown cell={row.cell(practice)} />,
        })),
      ]}
      rows={[
        { title: `New people for ${post.givenName}`, cell: ({ may }) => ({ line: undefined, may }) },
        ...rowsOf(judged),
      ]}
    />
  )
}

function rowsOf({ reasons }: JudgedForReader): Row[] {
  const there = reasons.filter(({ at }) => at !== undefined)
  return [...new Map(there.map((line) => [line.item, line])).values()].map(({ item, title, clause }) => ({
    title,
    clause,
    cell: ({ id }) => ({ line: there.find((line) => line.item === item && line.at?.id === id) }),
  }))
}

function Shown({ cell: { line, may } }: { cell: Cell }) {
  if (may !== undefined) return <Status state={may ? 'met' : 'owed'}>{may ? 'Yes' : 'Not yet'}</Status>
  if (!line) return <>Not asked</>
  const until = line.met === 'exception' && line.on ? ` until ${shortDate(line.on)}` : ''
  return (
    <div class="trellis-cell">
      <Status state={line.met}>
        {metInWords(line.met)}
        {until}
      </Status>
      {line.mend && line.met !== 'met' && (
        <a class="trellis-cell-link nhsuk-link" href={line.mend.href}>
          {line.mend.label}
          <span class="nhsuk-u-visually-hidden">
            {' '}
            for {line.at?.name}: {line.title}
          </span>
        </a>
      )}
      {line.disputed && <span class="trellis-cell-link">Said not to be right: “{line.disputed.says}”</span>}
    </div>
  )
}
