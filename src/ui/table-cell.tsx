import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { classes } from './classes.ts'

type CellLook = {
  /** Numbers stand to the right, in figures of one width. */
  format?: 'numeric' | 'string' | undefined
  align?: 'left' | 'centre' | 'right' | undefined
  width?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

type ColumnOptions = CellLook & {
  text?: ComponentChildren
  visuallyHidden?: string | undefined
  /** Sorts on the server, by following this link. Without it a sortable column is sorted by the browser. */
  href?: string | undefined
  sort?: 'none' | 'ascending' | 'descending' | undefined
  sortNext?: 'ascending' | 'descending' | undefined
}

type CellOptions = CellLook & {
  content?: ComponentChildren
  visuallyHidden?: string | undefined
  href?: string | undefined
  sortValue?: string | undefined
}

export type Column = string | ColumnOptions
export type Cell = ComponentChildren | CellOptions

type HeaderCellProps = { column: ColumnOptions; responsive: boolean | undefined; sortsHere: boolean }

export function HeaderCell({ column, responsive, sortsHere }: HeaderCellProps) {
  const { text, visuallyHidden, href, sort, sortNext } = column
  return (
    <th
      class={cellClass('nhsuk-table__header', column)}
      scope="col"
      role={responsive ? 'columnheader' : undefined}
      data-sort={sort ? '' : undefined}
      data-sort-next={sortsHere ? sortNext : undefined}
      aria-sort={sort === 'none' ? undefined : sort}
      {...column.attributes}
    >
      <Linked href={href}>
        <CellWords text={text} visuallyHidden={visuallyHidden} />
      </Linked>
    </th>
  )
}

type TableCellProps = {
  cell: Cell
  column: ColumnOptions | undefined
  header: boolean | undefined
  responsive: boolean | undefined
}

export function TableCell({ cell, column, header, responsive }: TableCellProps) {
  const options = cellOf(cell)
  const look = { ...options, format: options.format ?? column?.format, align: alignOf(options, column) }
  const inside = (
    <Linked href={options.href}>
      <CellWords text={options.content} visuallyHidden={options.visuallyHidden} />
    </Linked>
  )
  const common = { 'data-sort-value': options.sortValue, ...options.attributes }
  const content = responsive && column ? <WithHeading column={column} cell={options} inside={inside} /> : inside
  return header ? (
    <th
      class={cellClass('nhsuk-table__header', look)}
      scope="row"
      role={responsive ? 'rowheader' : undefined}
      {...common}
    >
      {content}
    </th>
  ) : (
    <td class={cellClass('nhsuk-table__cell', look)} role={responsive ? 'cell' : undefined} {...common}>
      {content}
    </td>
  )
}

type WithHeadingProps = { column: ColumnOptions; cell: CellOptions; inside: ComponentChildren }

/** On a phone each cell carries its column's heading; screen readers hear the real one. */
const WithHeading = ({ column, cell, inside }: WithHeadingProps) => (
  <>
    <span class="nhsuk-table__heading" aria-hidden="true">
      <CellWords text={column.text} visuallyHidden={column.visuallyHidden} />{' '}
    </span>
    {typeof cell.content === 'object' ? <span>{inside}</span> : inside}
  </>
)

const Linked = ({ href, children }: { href: string | undefined; children: ComponentChildren }) =>
  href ? (
    <a class="nhsuk-link" href={href}>
      {children}
    </a>
  ) : (
    <>{children}</>
  )

type CellWordsProps = { text: ComponentChildren; visuallyHidden: string | undefined }

const CellWords = ({ text, visuallyHidden }: CellWordsProps) => (
  <>
    {text}
    {visuallyHidden && (
      <span class="nhsuk-u-visually-hidden">
        {text && ' '}
        {visuallyHidden}
      </span>
    )}
  </>
)

const cellClass = (base: string, { format, align, width, class: extra }: CellLook) =>
  classes(
    base,
    format === 'numeric' && `${base}--numeric`,
    align && `nhsuk-u-text-align-${align}`,
    width && `nhsuk-u-width-${width}`,
    extra,
  )

const isOptions = (cell: Cell): cell is CellOptions =>
  typeof cell === 'object' && cell !== null && !Array.isArray(cell) && !('props' in cell)

const cellOf = (cell: Cell): CellOptions => (isOptions(cell) ? cell : { content: cell })

/** A cell in words among numbers keeps to the right with them. */
const alignOf = (cell: CellOptions, column: ColumnOptions | undefined) =>
  cell.align ?? (cell.format === 'string' && column?.format === 'numeric' ? 'right' : column?.align)
