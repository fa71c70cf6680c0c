import type { ComponentChildren } from 'preact'

type FiltersProps = {
  action?: string | undefined
  /** Fields of ours: `Select`, `Input`, `Checkboxes`. Their values are in the address, so a view can be kept and sent. */
  children: ComponentChildren
  label?: string | undefined
  /** To the list without filters; shown when any is set. */
  clearHref?: string | undefined
  submit?: string | undefined
  /** Asks at once on a change, where JavaScript is on. */
  onChange?: boolean | undefined
}

/** What narrows a list: a form that asks, never one that changes. */
export const Filters = ({ action, children, label = 'Filters', clearHref, submit, onChange = true }: FiltersProps) => (
  <search class="trellis-filters" aria-label={label}>
    <form class="trellis-filters__form" method="get" action={action} data-filters={onChange ? '' : undefined}>
      <div class="trellis-filters__fields">{children}</div>
      <div class="trellis-filters__actions">
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
          {submit ?? 'Apply filters'}
        </button>
        {clearHref && (
          <a class="nhsuk-link" href={clearHref}>
            Clear filters
          </a>
        )}
      </div>
    </form>
  </search>
)
