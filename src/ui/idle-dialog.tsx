import { CsrfField } from './csrf-field.tsx'

export type IdleDialogProps = {
  /** Seconds until the session ends without use. */
  endsAfter: number
  /** Seconds before that at which to ask. */
  warnBefore?: number | undefined
  keepAlive: string
  signIn: string
  csrf: string
}

/** "Still there?": closed until `browser/idle.ts` opens it, so that nobody loses the page without a warning (WCAG 2.2.1). */
export const IdleDialog = ({ endsAfter, warnBefore = 120, keepAlive, signIn, csrf }: IdleDialogProps) => (
  <dialog
    class="trellis-dialog"
    aria-labelledby="idle-title"
    data-idle-ends={endsAfter}
    data-idle-warn={warnBefore}
    data-idle-sign-in={signIn}
  >
    <form method="post" action={keepAlive} data-idle-form="">
      <CsrfField token={csrf} />
      <h2 class="nhsuk-heading-m" id="idle-title">
        Still there?
      </h2>
      <p>You have not used this page for a while. To keep things private we will sign you out soon.</p>
      <p data-idle-left="" role="status" />
      <button class="nhsuk-button" type="submit">
        Stay signed in
      </button>
    </form>
  </dialog>
)
