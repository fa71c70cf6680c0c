/** What a text box holds, which decides the keyboard a phone shows and what a browser may fill in. */
export type InputKind =
  | 'text'
  | 'name'
  | 'whole-number'
  | 'decimal'
  | 'date'
  | 'email'
  | 'tel'
  | 'nhs-number'
  | 'postcode'
  | 'one-time-code'

export type InputWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30

type KindSettings = {
  type?: 'email' | 'tel'
  inputMode?: 'numeric' | 'decimal'
  spellcheck?: boolean
  width?: InputWidth
  code?: boolean
  /** The browser's own word for it, used only when the field is about the one who types (WCAG 1.3.5). */
  autoComplete?: string
}

export const kinds: Record<InputKind, KindSettings> = {
  text: {},
  name: { spellcheck: false, autoComplete: 'name' },
  'whole-number': { inputMode: 'numeric', spellcheck: false, width: 5 },
  decimal: { inputMode: 'decimal', spellcheck: false, width: 5 },
  date: { spellcheck: false, width: 10 },
  email: { type: 'email', spellcheck: false, autoComplete: 'email' },
  tel: { type: 'tel', spellcheck: false, width: 20, autoComplete: 'tel' },
  'nhs-number': { inputMode: 'numeric', spellcheck: false, width: 10, code: true },
  postcode: { spellcheck: false, width: 10, autoComplete: 'postal-code' },
  'one-time-code': { inputMode: 'numeric', spellcheck: false, width: 10, code: true, autoComplete: 'one-time-code' },
}

/** A browser may keep what is about its user; what is about somebody else must not be kept on the machine. */
export function autoCompleteFor(kind: InputKind | undefined, own: boolean): string | undefined {
  if (!kind || kind === 'text') return undefined
  if (kind === 'one-time-code') return 'one-time-code'
  return own ? kinds[kind].autoComplete : 'off'
}
