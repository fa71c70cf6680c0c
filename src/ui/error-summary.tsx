import type { ComponentChildren } from 'preact'
import { type Maybe, present } from './attributes.ts'

type SummaryError = { message: ComponentChildren; field?: string | undefined; href?: string | undefined }

type ErrorSummaryProps = {
  /** The `problems` of a form page; each links to the field of that name. */
  errors?: readonly Maybe<SummaryError>[] | undefined
  heading?: ComponentChildren
  description?: ComponentChildren
  disableAutoFocus?: boolean | undefined
}

/** At the top of a page whose form was refused: what is wrong, each line a link to its field. */
export function ErrorSummary({ heading = 'There is a problem', description, ...props }: ErrorSummaryProps) {
  const errors = present(props.errors)
  const quiet = props.disableAutoFocus === undefined ? undefined : `${props.disableAutoFocus}`
  return (
    <div class="nhsuk-error-summary" data-module="nhsuk-error-summary" data-disable-auto-focus={quiet}>
      <div role="alert">
        <h2 class="nhsuk-error-summary__heading">{heading}</h2>
        <div class="nhsuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && (
            <ul class="nhsuk-list nhsuk-error-summary__list">
              {errors.map((error) => (
                <li>
                  <ErrorLine {...error} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

function ErrorLine({ message, field, href = field && `#${field}` }: SummaryError) {
  return href ? <a href={href}>{message}</a> : <>{message}</>
}
