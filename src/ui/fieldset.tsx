import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { Legend } from './legend.tsx'
import type { Title } from './title.ts'

type FieldsetProps = {
  legend: Title
  children?: ComponentChildren
  describedBy?: string | undefined
  id?: string | undefined
  role?: 'group' | undefined
  attributes?: Attributes | undefined
}

export const Fieldset = ({ legend, children, describedBy, id, role, attributes }: FieldsetProps) => (
  <fieldset class="nhsuk-fieldset" id={id} role={role} aria-describedby={describedBy} {...attributes}>
    <Legend title={legend} />
    {children}
  </fieldset>
)
