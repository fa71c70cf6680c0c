import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Pager, type PagerProps } from './pager.tsx'

export type ListColumn<Row> = {
  /** Heading of the column, and the label of the cell on a phone. */
  label: string
  cell: (row: Row) => ComponentChildren
  /** Numbers stand to the right. */
  numeric?: boolean | undefined
  /** The link that sorts by this column. */
  sortHref?: string | undefined
  sorted?: 'ascending' | 'descending' | undefined
  /** For the column of actions: its heading is not shown. */
  hideLabel?: boolean | undefined
}

type ResponsiveTableProps<Row> = {
  caption: ComponentChildren
  hideCaption?: boolean | undefined
  columns: readonly ListColumn<Row>[]
  rows: readonly Row[]
  /** What the whole list holds, not only this page: "23 cases". */
  count?: ComponentChildren
  pager?: PagerProps | undefined
  /** Shown in place of a table without rows. */
  empty?: ComponentChildren
}

/** A list that people work through. Its first column names the row; on a phone each row becomes a card. */
export function ResponsiveTable<Row>({ caption, hideCaption, columns, rows, ...props }: ResponsiveTableProps<Row>) {
  if (rows.length === 0 && props.empty) return <>{props.empty}</>
  return (
    <div class="trellis-list">
      {props.count && <p class="trellis-list__count">{props.count}</p>}
      {/* The roles keep it a table to screen readers when the style sheet draws cards. */}
      <table class="trellis-table" role="table">
        <caption class={hideCaption ? 'nhsuk-u-visually-hidden' : 'nhsuk-table__caption nhsuk-table__caption--m'}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">{columns.map(headerCell)}</tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row">{columns.map((column, index) => bodyCell(column, row, index === 0))}</tr>
          ))}
        </tbody>
      </table>
      {props.pager && <Pager {...props.pager} />}
    </div>
  )
}

function headerCell<Row>({ label, numeric, sortHref, sorted, hideLabel }: ListColumn<Row>) {
  const words = hideLabel ? <span class="nhsuk-u-visually-hidden">{label}</span> : label
  return (
    <th
      class={classes('trellis-table__head', numeric && 'trellis-table__number')}
      scope="col"
      role="columnheader"
      aria-sort={sorted}
    >
      {sortHref ? (
        <a class={classes('trellis-sort', sorted && `trellis-sort--${sorted}`)} href={sortHref}>
          {words}
        </a>
      ) : (
        words
      )}
    </th>
  )
}

function bodyCell<Row>({ label, cell, numeric, hideLabel }: ListColumn<Row>, row: Row, first: boolean) {
  const name = classes('trellis-table__cell', numeric && 'trellis-table__number')
  const shown = cell(row)
  const dataLabel = hideLabel ? undefined : label
  return first ? (
    <th class={name} scope="row" role="rowheader">
      {shown}
    </th>
  ) : (
    <td class={name} role="cell" data-label={dataLabel}>
      {shown}
    </td>
  )
}
