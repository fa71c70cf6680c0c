import type { ComponentChildren } from 'preact'

export type PageLink = { href: string; text?: ComponentChildren; label?: ComponentChildren }

type StepTitleProps = { text: ComponentChildren; direction: 'previous' | 'next' }

export const StepTitle = ({ text, direction }: StepTitleProps) => (
  <span class="nhsuk-pagination__title">
    {text ?? (
      <>
        {direction === 'previous' ? 'Previous' : 'Next'}
        <span class="nhsuk-u-visually-hidden"> page</span>
      </>
    )}
  </span>
)
