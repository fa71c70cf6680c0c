import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { Caption, type CaptionOptions } from './caption.tsx'
import { classes } from './classes.ts'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
export type HeadingSize = 'xxs' | 'xs' | 's' | 'm' | 'l' | 'xl'

type HeadingProps = {
  children: ComponentChildren
  level?: HeadingLevel | undefined
  size?: HeadingSize | undefined
  caption?: string | CaptionOptions | undefined
  href?: string | undefined
  /** Words added for screen readers only. */
  visuallyHidden?: string | undefined
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** A heading. `level` is its place in the outline, `size` its look: they need not agree. */
export function Heading({ level = 1, size, class: extra, ...rest }: HeadingProps) {
  const base = size ? `nhsuk-heading-${size}` : 'nhsuk-heading'
  return <Titled as={`h${level}`} class={classes(base, extra)} size={size} {...rest} />
}

type TitledProps = Omit<HeadingProps, 'level' | 'size'> & { as: string; size?: string | undefined }

/** Whatever element carries a title: headings, labels, legends and table captions share these insides. */
export function Titled({ as, caption, href, visuallyHidden, children, size, attributes, ...rest }: TitledProps) {
  // The element's name is only known when rendering; every name passed takes these global attributes.
  const Element = as as 'h1'
  const { placement, ...small } = captionOf(caption, size)
  const words = href ? <a class="nhsuk-link" href={href}>{children}</a> : children // biome-ignore format: one idea
  const shown = caption && <Caption placement={placement} {...small} />
  return (
    <>
      {placement === 'before' && shown}
      <Element {...rest} {...attributes}>
        {(!placement || placement === 'start') && shown}
        {words}
        {visuallyHidden && <span class="nhsuk-u-visually-hidden"> {visuallyHidden}</span>}
        {placement === 'end' && shown}
      </Element>
      {placement === 'after' && shown}
    </>
  )
}

function captionOf(caption: string | CaptionOptions | undefined, size: string | undefined): CaptionOptions {
  const options = typeof caption === 'object' ? caption : { text: caption }
  return { ...options, size: options.size ?? size }
}
