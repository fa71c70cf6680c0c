import type { ComponentChildren } from 'preact'
import { Action, type ActionProps } from './action.tsx'
import { type Maybe, present } from './attributes.ts'
import { Card, type CardProps } from './card.tsx'
import { classes } from './classes.ts'

export type SummaryRow = {
  key: ComponentChildren
  value: ComponentChildren
  actions?: readonly Maybe<ActionProps>[] | undefined
  /** `one-third`, `one-quarter` …: how much of the line the key has. */
  keyWidth?: string | undefined
  border?: boolean | undefined
}

type SummaryListProps = {
  rows: readonly Maybe<SummaryRow>[]
  border?: boolean | undefined
  lastRowBorder?: boolean | undefined
  /** Puts the list in a card, whose heading then completes the words of every action. */
  card?: CardProps | undefined
}

/** Facts about one thing, a line each, with what can be done about them. */
export function SummaryList({ rows, border, lastRowBorder, card }: SummaryListProps) {
  const shown = present(rows)
  const withActions = shown.some((row) => present(row.actions).length > 0)
  const of = cardTitle(card)
  const list = (
    <dl
      class={classes(
        'nhsuk-summary-list',
        border === false && 'nhsuk-summary-list--no-border',
        border !== false && lastRowBorder === false && 'nhsuk-summary-list--no-last-row-border',
      )}
    >
      {shown.map((row, index) => (
        <Row
          row={row}
          withActions={withActions}
          of={of}
          bordered={row.border !== false || (lastRowBorder === false && index === shown.length - 1)}
        />
      ))}
    </dl>
  )
  return card ? <Card {...card}>{list}</Card> : list
}

type RowProps = { row: SummaryRow; withActions: boolean; bordered: boolean; of: string | undefined }

function Row({ row, withActions, bordered, of }: RowProps) {
  const actions = present(row.actions)
  return (
    <div
      class={classes(
        'nhsuk-summary-list__row',
        withActions && actions.length === 0 && 'nhsuk-summary-list__row--no-actions',
        !bordered && 'nhsuk-summary-list__row--no-border',
      )}
    >
      <dt class={classes('nhsuk-summary-list__key', row.keyWidth && `nhsuk-u-width-${row.keyWidth}`)}>{row.key}</dt>
      <dd class="nhsuk-summary-list__value">{row.value}</dd>
      {actions.length > 0 && (
        <dd class="nhsuk-summary-list__actions">
          <Actions actions={actions} of={of} />
        </dd>
      )}
    </div>
  )
}

function Actions({ actions, of }: { actions: ActionProps[]; of: string | undefined }) {
  const [only, ...more] = actions
  if (only && more.length === 0) return <Action {...only} of={of} />
  return (
    <ul class="nhsuk-summary-list__actions-list">
      {actions.map((action) => (
        <li class="nhsuk-summary-list__actions-list-item">
          <Action {...action} of={of} />
        </li>
      ))}
    </ul>
  )
}

const cardTitle = (card: CardProps | undefined) => {
  const text = typeof card?.heading === 'object' ? card.heading.text : card?.heading
  return typeof text === 'string' ? text : undefined
}
