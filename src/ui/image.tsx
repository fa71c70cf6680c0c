import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

type ImageProps = {
  src?: string | undefined
  /** What it shows; "" when the words around it say so already. */
  alt?: string | undefined
  sizes?: string | undefined
  srcset?: string | undefined
  caption?: ComponentChildren
  border?: boolean | undefined
  background?: boolean | undefined
  width?: string | undefined
  children?: ComponentChildren
}

export const Image = ({ src, alt = '', sizes, srcset, caption, border, background, width, children }: ImageProps) => (
  <figure
    class={classes(
      'nhsuk-image',
      border === false && 'nhsuk-image--no-border',
      background === false && 'nhsuk-image--no-background',
      width && `nhsuk-u-width-${width}`,
    )}
  >
    {children ?? (src && <img class="nhsuk-image__img" src={src} alt={alt} sizes={sizes} srcset={srcset} />)}
    {caption && <figcaption class="nhsuk-image__caption">{caption}</figcaption>}
  </figure>
)
