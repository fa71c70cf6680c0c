import { shortDate } from '../lib/plain-date.ts'

type Said = {
  disputed?: { on: string; says: string } | undefined
  answered?: { says: string; answer: string } | undefined
}
type DisputedProps = {
  said: Said
  who: string
  /** The worker reads what they said themselves. */
  own?: boolean | undefined
  raise?: string | undefined
  answer?: string | undefined
  about: string
}

/**
 * What the worker says is not right about a verdict, beside it, with the answer; and the way to say it, or to answer (safety H9).
 * `about` tells a screen reader which verdict.
 */
export const Disputed = ({ said: { disputed, answered }, who, own, raise, answer, about }: DisputedProps) => (
  <>
    {disputed && (
      <p class="trellis-reason__disputed">
        {own ? 'You say' : `${who} says`} this is not right, {shortDate(disputed.on)}: “{disputed.says}”{' '}
        {answer && (
          <a href={answer}>
            Answer {who}
            <span class="nhsuk-u-visually-hidden">: {about}</span>
          </a>
        )}
      </p>
    )}
    {answered && (
      <p class="trellis-reason__disputed">
        {own ? 'You' : who} said this was not right: “{answered.says}” The answer: “{answered.answer}”
      </p>
    )}
    {raise && !disputed && (
      <p>
        <a href={raise}>
          This is not right<span class="nhsuk-u-visually-hidden">: {about}</span>
        </a>
      </p>
    )}
  </>
)
