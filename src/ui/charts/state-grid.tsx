import type { Met } from '../../lib/verdict.ts'
import { Scroll } from '../scroll.tsx'
import { StatusShape } from '../status-shape.tsx'

/** How something stood: a word and a shape, so that it is read in one colour; `says` is what a link is called aloud. */
type StateCell = { state: Met; word: string; note?: string | undefined; href: string; says: string }

type StateGridProps = {
  /** Unique on the page: the grid is named by its caption. */
  id: string
  caption: string
  /** What the first columns are called. */
  heads: readonly string[]
  columns: readonly { label: string; short: string }[]
  rows: readonly { label: string; href?: string | undefined; besides: readonly string[]; cells: readonly StateCell[] }[]
}

/** Rows by months, each cell in a word and a shape. It is a table through and through: no picture stands beside it. */
export const StateGrid = ({ id, caption, heads, columns, rows }: StateGridProps) => (
  <div class="trellis-state-grid">
    <Scroll labelledBy={id}>
      <table class="trellis-state-grid__table">
        <caption class="nhsuk-table__caption nhsuk-table__caption--m" id={id}>
          {caption}
        </caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
            {columns.map(({ label, short }) => (
              <th scope="col" class="trellis-state-grid__column">
                <abbr title={label}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, href, besides, cells }) => (
            <tr>
              <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
              {besides.map((text) => (
                <td class="trellis-state-grid__beside">{text}</td>
              ))}
              {cells.map((cell) => (
                <Square cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </div>
)

const Square = ({ cell: { state, word, note, href, says } }: { cell: StateCell }) => (
  <td class={`trellis-state-grid__cell trellis-state-grid__cell--${state}`}>
    <a href={href} aria-label={says}>
      <StatusShape state={state} />
      <span class="trellis-state-grid__word">{word}</span>{' '}
      {note && <span class="trellis-state-grid__note">{note}</span>}
    </a>
  </td>
)
