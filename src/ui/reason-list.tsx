import { shortDate } from '../lib/plain-date.ts'
import { holderInWords, metInWords, type Reason } from '../lib/verdict.ts'
import { StatusShape } from './status-shape.tsx'

type ReasonListProps = {
  reasons: readonly Reason[]
  /** Where a clause is explained; without it the clause is shown but not linked. */
  clauseHref?: ((clause: string) => string) | undefined
  /** What the clause is called to people, where its id says too little. */
  clauseName?: ((clause: string) => string) | undefined
  /** Puts "Put this right" within reach: `false` where the reader may not. */
  withMend?: boolean | undefined
  /** Where the worker says that a line about them is not right (safety H9); only on their own pages. */
  raiseHref?: ((reason: Reason) => string) | undefined
  label?: string | undefined
}

/** Why a verdict is what it is, a line each: how it stands, in words, who holds the duty, and the way to mend it. */
export const ReasonList = ({ reasons, label, ...rest }: ReasonListProps) => (
  <ul class="trellis-reasons" aria-label={label}>
    {reasons.map((reason) => (
      <li class={`trellis-reason trellis-reason--${reason.met}`}>
        <ReasonLine reason={reason} {...rest} />
      </li>
    ))}
  </ul>
)

type ReasonLineProps = Omit<ReasonListProps, 'reasons' | 'label'> & { reason: Reason }

function ReasonLine({ reason, clauseHref, clauseName, raiseHref, withMend = true }: ReasonLineProps) {
  const { met, says, on, at, mend, heldBy, disputed, answered, clause } = reason
  const name = clauseName?.(clause) ?? clause
  return (
    <>
      <StatusShape state={met} />
      <div class="trellis-reason__words">
        <p class="trellis-reason__says">
          <strong class="trellis-reason__state">{metInWords(met)}</strong>
          {at && <span class="trellis-reason__at">{at.name}</span>}
          <span>{says}</span>
        </p>
        <p class="trellis-reason__about">
          {on && (
            <>
              <time dateTime={on}>{shortDate(on)}</time>
              {' · '}
            </>
          )}
          Held by {holderInWords(heldBy)}
          {' · '}
          {clauseHref ? <a href={clauseHref(clause)}>{name}</a> : name}
          {raiseHref && !disputed && (
            <>
              {' · '}
              <a href={raiseHref(reason)}>
                This is not right<span class="nhsuk-u-visually-hidden">: {name}</span>
              </a>
            </>
          )}
        </p>
        {disputed && (
          <p class="trellis-reason__disputed">
            Disputed on {shortDate(disputed.on)}: “{disputed.says}”
          </p>
        )}
        {answered && (
          <p class="trellis-reason__disputed">
            Said not to be right: “{answered.says}” The answer: “{answered.answer}”
          </p>
        )}
      </div>
      {withMend && mend && (
        <a class="trellis-reason__mend nhsuk-link" href={mend.href}>
          {mend.label}
        </a>
      )}
    </>
  )
}
