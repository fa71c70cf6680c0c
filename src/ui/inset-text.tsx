import type { ComponentChildren } from 'preact'

type InsetTextProps = { children: ComponentChildren; visuallyHidden?: string | undefined }

/** Words set apart from those around them. */
export const InsetText = ({ children, visuallyHidden = 'Information' }: InsetTextProps) => (
  <div class="nhsuk-inset-text">
    <span class="nhsuk-u-visually-hidden">{visuallyHidden}: </span>
    {typeof children === 'string' ? <p>{children}</p> : children}
  </div>
)
