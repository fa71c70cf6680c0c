import type { ComponentChildren } from 'preact'

type ErrorMessageProps = {
  children: ComponentChildren
  id?: string | undefined
  /** Said before the message to those who cannot see that it is red; "" to say nothing. */
  visuallyHidden?: string | undefined
}

export const ErrorMessage = ({ children, id, visuallyHidden = 'Error' }: ErrorMessageProps) => (
  <span class="nhsuk-error-message" id={id}>
    {visuallyHidden && <span class="nhsuk-u-visually-hidden">{visuallyHidden}: </span>}
    {children}
  </span>
)
