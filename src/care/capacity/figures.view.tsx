import { clauseHref } from '../../base/editions/index.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { Details } from '../../ui/details.tsx'
import { type ListColumn, ResponsiveTable } from '../../ui/responsive-table.tsx'
import { paths } from './capacity.paths.ts'
import { twoDecimals } from './capacity.rules.ts'
import { type Factor, type FactorRow, factorClause, isFactor } from './factor.rules.ts'
import type { WhoseUsual } from './whose-usual.ts'

type FiguresProps = {
  postId: string
  factors: readonly Factor[]
  history: readonly FactorRow[]
  whose: WhoseUsual
  maySet: boolean
}

/** The figures of the sum: each with its reason, who set it, and from when. Those that are as usual are folded away (S22, S46). */
export function FigureTable({ postId, factors, history, whose, maySet }: FiguresProps) {
  const own = factors.filter(({ why }) => why !== 'usual')
  const usual = factors.filter(({ why }) => why === 'usual')
  const columns = columnsFor(postId, whose, maySet)
  return (
    <>
      <ResponsiveTable<Factor> caption="Figures of this post" columns={columns} rows={own} />
      <Details summary={`The usual figures: ${usual.length}`}>
        <ResponsiveTable<Factor> caption="The usual figures" hideCaption columns={columns} rows={usual} />
      </Details>
      {history.length > 0 && <History factors={factors} history={history} />}
    </>
  )
}

const columnsFor = (postId: string, whose: WhoseUsual, maySet: boolean): ListColumn<Factor>[] => [
  { label: 'Figure', cell: (factor) => <Name factor={factor} /> },
  { label: 'Now', numeric: true, cell: ({ value }) => twoDecimals(value) },
  { label: 'Usual', numeric: true, cell: ({ usual }) => twoDecimals(usual) },
  { label: 'Whose the usual is', cell: ({ id }) => whose[id] ?? 'The contract’s' },
  { label: 'Why', cell: (factor) => <Why factor={factor} /> },
  ...(maySet
    ? [{ label: 'Change', hideLabel: true, cell: (factor: Factor) => <Change postId={postId} factor={factor} /> }]
    : []),
]

const Change = ({ postId, factor: { id, label, settable } }: { postId: string; factor: Factor }) =>
  settable ? (
    <a href={paths.set({ postId }, id)}>
      Change<span class="nhsuk-u-visually-hidden">: {label}</span>
    </a>
  ) : null

function Name({ factor: { id, label } }: { factor: Factor }) {
  const clause = isFactor(id) ? factorClause[id] : undefined
  return <>{clause ? <a href={clauseHref(clause)}>{label}</a> : label}</>
}

function Why({ factor: { why, because, set, note } }: { factor: Factor }) {
  if (set)
    return (
      <>
        {because}
        <br />
        <span class="nhsuk-body-s">
          Set by {set.setBy.name}, from {shortDate(set.from)}
        </span>
      </>
    )
  return <>{because ?? (why === 'usual' ? (note ?? 'The usual figure') : '')}</>
}

const History = ({ factors, history }: { factors: readonly Factor[]; history: readonly FactorRow[] }) => (
  <Details summary="Every change so far">
    <ul>
      {history.map(({ id, input, value, reason, from, setBy }) => (
        <li key={id}>
          {factors.find((factor) => factor.id === input)?.label ?? input}:{' '}
          {value === undefined ? 'the usual figure' : twoDecimals(value)} from {shortDate(from)}, set by {setBy.name}.{' '}
          {reason}
        </li>
      ))}
    </ul>
  </Details>
)
