import { londonDay, showTime } from '../lib/moment.ts'
import { shortDate } from '../lib/plain-date.ts'
import { CsrfField } from './csrf-field.tsx'

type DraftNoticeProps = {
  savedAt: Date
  /** Where "Start again" is sent. */
  discard: string
  token: string
  /** The form's own address, which names the draft. */
  form: string
}

/** What was typed and not saved is in the form again; its writer may throw it away. */
export const DraftNotice = ({ savedAt, discard, token, form }: DraftNoticeProps) => (
  <section class="trellis-draft" aria-label="Kept draft">
    <p class="trellis-draft__words">
      We kept what you typed at {showTime(savedAt)} on {shortDate(londonDay(savedAt))}. It is in the form below, not yet
      saved. Carry on with it, or start again.
    </p>
    <form method="post" action={discard}>
      <CsrfField token={token} />
      <input type="hidden" name="_form" value={form} />
      <button class="trellis-link-button" type="submit">
        Throw it away and start again
      </button>
    </form>
  </section>
)
