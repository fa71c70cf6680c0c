import type { ComponentChildren } from 'preact'
import { CsrfField } from './csrf-field.tsx'

type UndoBannerProps = {
  /** What was done: "Referral C-1042 is now with Amina Khan." */
  children: ComponentChildren
  action: string
  token: string
  undo?: string | undefined
  hidden?: Record<string, string> | undefined
}

/** It is done; one press takes it back. */
export const UndoBanner = ({ children, action, token, undo = 'Undo', hidden }: UndoBannerProps) => (
  <div class="trellis-undo" role="status">
    <p class="trellis-undo__words">{children}</p>
    <form method="post" action={action}>
      <CsrfField token={token} />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="trellis-link-button" type="submit">
        {undo}
      </button>
    </form>
  </div>
)
