import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'

export type ActionProps = {
  text: ComponentChildren
  href?: string | undefined
  /** Completes the words for screen readers: "Change" + "date of birth". */
  visuallyHidden?: string | undefined
  /** A button inside a form of its own, for an action that changes something. */
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  attributes?: Attributes | undefined
}

/** A small action beside a card's heading or a summary's row; `of` is the card's heading. */
export function Action({
  text,
  href,
  visuallyHidden,
  type,
  name,
  value,
  attributes,
  of,
}: ActionProps & { of?: string }) {
  const inside = (
    <>
      {text}
      {(visuallyHidden || of) && (
        <span class="nhsuk-u-visually-hidden">
          {visuallyHidden && ` ${visuallyHidden}`}
          {of && ` (${of})`}
        </span>
      )}
    </>
  )
  return href && !type ? (
    <a class="nhsuk-link" href={href} {...attributes}>
      {inside}
    </a>
  ) : (
    <button class="nhsuk-link" type={type ?? 'submit'} name={name} value={value} {...attributes}>
      {inside}
    </button>
  )
}
