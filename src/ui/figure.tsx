import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

type FigureProps = {
  value: string | number
  /** After the number, small: "of 200", "hours". */
  unit?: ComponentChildren
  label: ComponentChildren
  /** What is counted and over which days: without it a number means nothing. */
  counts?: ComponentChildren
  /** Its definition and its rows. */
  href?: string | undefined
  linkText?: string | undefined
  /** What can be done about it. */
  children?: ComponentChildren
}

/** One number, large, with what it is. */
export const Figure = ({
  value,
  unit,
  label,
  counts,
  href,
  linkText = 'See what is counted',
  children,
}: FigureProps) => (
  <div class="trellis-figure">
    <p class={classes('trellis-figure__number', isWords(value) && 'trellis-figure__number--words')}>
      {value}
      {unit && <span class="trellis-figure__unit"> {unit}</span>}
    </p>
    <p class="trellis-figure__label">{label}</p>
    {counts && <p class="trellis-figure__counts">{counts}</p>}
    {href && (
      <a class="nhsuk-link" href={href}>
        {linkText}
        <span class="nhsuk-u-visually-hidden">: {label}</span>
      </a>
    )}
    {children}
  </div>
)

/** "4 of 7" reads as a number; a quarter of a year does not. */
const isWords = (value: string | number) => typeof value === 'string' && value.length > 10

/** Several figures beside each other, one below the other on a phone. */
export const Figures = ({ children }: { children: ComponentChildren }) => <div class="trellis-figures">{children}</div>
