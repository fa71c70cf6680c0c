/** Joins the class names that apply: `classes('card', warning && 'card--warning')`. */
export const classes = (...names: (string | false | 0 | 0n | null | undefined)[]) =>
  names.filter(Boolean).join(' ') || undefined
