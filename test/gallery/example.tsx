import type { ComponentChildren } from 'preact'

export const Example = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <section aria-label={name}>
    <h2 class="nhsuk-heading-m">{name}</h2>
    {children}
  </section>
)
