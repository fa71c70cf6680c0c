import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

const colours = ['white', 'grey', 'green', 'aqua-green', 'blue', 'purple', 'pink', 'red', 'orange', 'yellow'] as const
export type TagColour = (typeof colours)[number]

type TagProps = {
  children?: ComponentChildren
  /** `false` for plain words without a box. */
  colour?: TagColour | false | undefined
  border?: boolean | undefined
  class?: string | undefined
}

/** A state in a word. For states of duties and gates use `Status`, which adds a shape. */
export const Tag = ({ children, colour, border, class: extra }: TagProps) => (
  <strong
    class={classes(
      'nhsuk-tag',
      colour && `nhsuk-tag--${colour}`,
      colour === false && 'nhsuk-tag--no-colour',
      border === false && 'nhsuk-tag--no-border',
      extra,
    )}
  >
    {children}
  </strong>
)
