import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { CsrfField } from './csrf-field.tsx'

type ConfirmProps = {
  /** The question, as the page's heading: "End Amina Khan's post?". */
  question: ComponentChildren
  /** What will follow, all of it. */
  children: ComponentChildren
  action: string
  token: string
  /** What the button does, in its own words: never "OK". */
  confirm: string
  cancelHref: string
  /** For what cannot be taken back. */
  warning?: boolean | undefined
  hidden?: Record<string, string> | undefined
}

/** Asks before what is hard to undo, and says what will happen. */
export const Confirm = ({ question, children, action, token, confirm, cancelHref, warning, hidden }: ConfirmProps) => (
  <form class="trellis-confirm" method="post" action={action}>
    <CsrfField token={token} />
    {Object.entries(hidden ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <h1 class="nhsuk-heading-l">{question}</h1>
    <div>{children}</div>
    <div class="nhsuk-button-group">
      <Button variant={warning ? 'warning' : undefined} preventDoubleClick>
        {confirm}
      </Button>
      <a class="nhsuk-link" href={cancelHref}>
        No, go back
      </a>
    </div>
  </form>
)
