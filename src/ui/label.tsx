import { Caption } from './caption.tsx'
import { classes } from './classes.ts'
import { Titled } from './heading.tsx'
import { type Title, titleOf } from './title.ts'

type LabelProps = { title: Title; for?: string | undefined; class?: string | undefined }

/** A field's label; inside a heading when the title says so, as on a page that asks one question. */
export function Label({ title, for: id, class: extra }: LabelProps) {
  const { text, size, heading, headingId, caption, class: own, id: labelId, visuallyHidden } = titleOf(title)
  const options = typeof caption === 'object' ? caption : caption ? { text: caption } : undefined
  const inside = options?.placement !== 'before' && options?.placement !== 'after'
  const outer = options && !inside && <Caption {...options} size={options.size ?? size} />
  const label = (
    <Titled
      as="label"
      id={labelId}
      class={classes('nhsuk-label', size && `nhsuk-label--${size}`, extra, own)}
      size={size}
      caption={inside ? options : undefined}
      visuallyHidden={visuallyHidden}
      attributes={{ for: id }}
    >
      {text}
    </Titled>
  )
  const Wrapper = `h${heading ?? 1}` as const
  return (
    <>
      {options?.placement === 'before' && outer}
      {heading ? (
        <Wrapper class="nhsuk-label-wrapper" id={headingId}>
          {label}
        </Wrapper>
      ) : (
        label
      )}
      {options?.placement === 'after' && outer}
    </>
  )
}
