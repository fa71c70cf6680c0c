import { Caption, type CaptionOptions } from './caption.tsx'
import { classes } from './classes.ts'
import { Titled } from './heading.tsx'
import { type Title, type TitleOptions, titleOf } from './title.ts'

/** A fieldset's legend; holds a heading when the title says so. */
export function Legend({ title }: { title: Title }) {
  const options = titleOf(title)
  const caption = captionOf(options)
  const after = caption?.placement === 'after'
  return (
    <>
      <LegendElement {...options} caption={after ? undefined : caption} />
      {after && caption && <Caption {...caption} />}
    </>
  )
}

function LegendElement({ text, size, heading, headingId, caption, class: own, id, visuallyHidden }: TitleOptions) {
  const names = classes('nhsuk-fieldset__legend', size && `nhsuk-fieldset__legend--${size}`, own)
  const words = { caption, size, visuallyHidden, children: text }
  return heading ? (
    <legend class={names} id={id}>
      <Titled as={`h${heading}`} class="nhsuk-fieldset__heading" id={headingId} {...words} />
    </legend>
  ) : (
    <Titled as="legend" class={names} id={id} {...words} />
  )
}

/** A legend must come first in its fieldset, so a caption asked for before it goes inside it. */
function captionOf({ caption, size }: TitleOptions): CaptionOptions | undefined {
  if (!caption) return undefined
  const options = typeof caption === 'string' ? { text: caption } : caption
  const placement = options.placement === 'before' ? 'start' : options.placement
  return { ...options, placement, size: options.size ?? size }
}
