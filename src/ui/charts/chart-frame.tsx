import type { ComponentChildren } from 'preact'
import { Details } from '../details.tsx'
import { Scroll } from '../scroll.tsx'
import { Table } from '../table.tsx'
import type { Cell, Column } from '../table-cell.tsx'

export type ChartWords = {
  /** Unique on the page: the chart's title and its patterns are found by it. */
  id: string
  title: string
  /** What the chart shows, in a sentence, for those who do not see it. */
  description: string
}

type ChartFrameProps = ChartWords & {
  width: number
  height: number
  class: string
  /** The figures of the chart, cell by cell the same. */
  table: { head: readonly Column[]; rows: readonly (readonly Cell[])[] }
  /** The title above the picture, unless the page says it already. */
  hideTitle?: boolean | undefined
  /** May be wider than a phone, and then scrolls in a box of its own. */
  wide?: boolean | undefined
  children: ComponentChildren
}

/** A picture with its title, its description and its figures as a table. */
export function ChartFrame({
  id,
  title,
  description,
  width,
  height,
  table,
  hideTitle,
  children,
  ...rest
}: ChartFrameProps) {
  const picture = (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  )
  return (
    <figure class={`trellis-chart ${rest.class}`}>
      <figcaption class={hideTitle ? 'nhsuk-u-visually-hidden' : 'trellis-chart__title'}>{title}</figcaption>
      {rest.wide ? <Scroll labelledBy={`${id}-title`}>{picture}</Scroll> : picture}
      <Details summary="Figures as a table">
        <Table caption={title} head={table.head} rows={table.rows} firstCellIsHeader compact />
      </Details>
    </figure>
  )
}

/** Slanting lines, which tell a part from its neighbour in print and in one colour. */
export const Hatching = ({ id }: { id: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="trellis-hatch__ground" width="6" height="6" />
    <line class="trellis-hatch__line" x1="0" y1="0" x2="0" y2="6" />
  </pattern>
)
