import type { ComponentChildren } from 'preact'
import { type Attributes, type Maybe, present } from './attributes.ts'
import { Card, type CardProps } from './card.tsx'
import { classes } from './classes.ts'
import { Titled } from './heading.tsx'
import { Scroll } from './scroll.tsx'
import { type Cell, type Column, HeaderCell, TableCell } from './table-cell.tsx'

type TableProps = {
  caption?: ComponentChildren
  captionSize?: 's' | 'm' | 'l' | 'xl' | undefined
  captionId?: string | undefined
  captionClass?: string | undefined
  head?: readonly Maybe<Column>[] | undefined
  rows: readonly Maybe<readonly Maybe<Cell>[]>[]
  firstCellIsHeader?: boolean | undefined
  /** Rows become small cards on a phone. */
  responsive?: boolean | undefined
  /** A wide table scrolls sideways in its own box. */
  scroll?: boolean | undefined
  compact?: boolean | undefined
  striped?: boolean | undefined
  border?: boolean | undefined
  lastRowBorder?: boolean | undefined
  variant?: 'reverse' | undefined
  card?: CardProps | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** A table of figures or facts. For a list that people work through, see `ResponsiveTable`. */
export function Table(props: TableProps) {
  const captionId = props.captionId ?? (props.scroll ? slug(props.caption) : undefined)
  const table = <PlainTable {...props} captionId={captionId} />
  const boxed = props.scroll ? (
    <Scroll labelledBy={captionId} variant={props.variant}>
      {table}
    </Scroll>
  ) : (
    table
  )
  return props.card ? <Card {...props.card}>{boxed}</Card> : boxed
}

function PlainTable({ head, rows, responsive, ...props }: TableProps) {
  const columns = present(head).map((column) => (typeof column === 'string' ? { text: column } : column))
  const sortable = columns.some((column) => column.sort)
  const sortsHere = sortable && !columns.some((column) => column.sort && column.href)
  return (
    <table
      class={tableClass(props, responsive, sortable)}
      data-module={sortsHere ? 'nhsuk-table' : undefined}
      role={responsive ? 'table' : undefined}
      {...props.attributes}
    >
      <TableCaption {...props} sortable={sortable} />
      {columns.length > 0 && (
        <thead class="nhsuk-table__head" role={responsive ? 'rowgroup' : undefined}>
          <tr class="nhsuk-table__row" role={responsive ? 'row' : undefined}>
            {columns.map((column) => (
              <HeaderCell column={column} responsive={responsive} sortsHere={sortsHere} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="nhsuk-table__body">
        {present(rows).map((row) => (
          <tr class="nhsuk-table__row" role={responsive ? 'row' : undefined}>
            {present(row).map((cell, index) => (
              <TableCell
                cell={cell}
                column={columns[index]}
                header={index === 0 && props.firstCellIsHeader}
                responsive={responsive}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CaptionProps = Pick<TableProps, 'caption' | 'captionSize' | 'captionId' | 'captionClass'> & { sortable: boolean }

function TableCaption({ caption, captionSize, captionId, captionClass, sortable }: CaptionProps) {
  if (!caption) return null
  return (
    <Titled
      as="caption"
      id={captionId}
      class={classes('nhsuk-table__caption', captionSize && `nhsuk-table__caption--${captionSize}`, captionClass)}
      visuallyHidden={sortable ? '(Column headers are sortable)' : undefined}
    >
      {caption}
    </Titled>
  )
}

const tableClass = (props: Omit<TableProps, 'rows'>, responsive: boolean | undefined, sortable: boolean) =>
  classes(
    'nhsuk-table',
    props.variant && `nhsuk-table--${props.variant}`,
    props.compact && 'nhsuk-table--compact',
    responsive && 'nhsuk-table--responsive',
    props.border === false && 'nhsuk-table--no-border',
    props.border !== false && props.lastRowBorder === false && 'nhsuk-table--no-last-row-border',
    sortable && 'nhsuk-table--sortable',
    props.striped && 'nhsuk-table--striped',
    props.class,
  )

const slug = (caption: ComponentChildren) =>
  typeof caption === 'string' ? `table-${caption.replaceAll(' ', '-').toLowerCase().slice(0, 40)}-caption` : undefined
