import { londonDay } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { paths } from './casework.paths.ts'
import type { Concern } from './concern.rules.ts'

type ConcernsBoxProps = { concerns: readonly Concern[] }

/** Shown only to those who must act, and never printed (safety H4). */
export function ConcernsBox({ concerns }: ConcernsBoxProps) {
  const open = concerns.filter(({ state }) => state === 'open')
  const closed = concerns.filter(({ state }) => state === 'closed')
  if (concerns.length === 0) return null
  return (
    <div class="trellis-unprinted">
      {open.map((concern) => (
        <WarningCallout key={concern.id} heading="A concern about safety is open" level={2}>
          <p>
            Raised by {concern.raisedBy.name} on {dayOf(concern.raisedAt)}.{' '}
            {concern.acknowledged
              ? `${concern.acknowledged.by.name} has confirmed that they have read it.`
              : 'NOT YET CONFIRMED: nobody has said yet that they have read it.'}{' '}
            Next check: {shortDate(concern.nextCheckOn)}.
          </p>
          <Button href={paths.concern({ concernId: concern.id })} small>
            Open the concern
          </Button>
        </WarningCallout>
      ))}
      {closed.length > 0 && (
        <p class="nhsuk-body-s">
          Closed concerns:{' '}
          {closed.map(({ id, raisedAt }) => (
            <a key={id} href={paths.concern({ concernId: id })}>
              {dayOf(raisedAt)}{' '}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}

const dayOf = (at: Date) => shortDate(londonDay(at))
