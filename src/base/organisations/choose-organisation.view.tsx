import type { FieldProps } from '../../http/form-page.tsx'
import { Select } from '../../ui/select.tsx'
import { kindWords, type Organisation } from './organisation.rules.ts'

type ChooseProps = FieldProps & { label: string; hint?: string; organisations: readonly Organisation[]; none?: string }

/** A list of organisations to choose one from, each with its kind. */
export const ChooseOrganisation = ({ organisations, none = 'Choose one', ...props }: ChooseProps) => (
  <Select
    {...props}
    items={[
      { label: none, value: '' },
      ...organisations.map(({ id, name, kind }) => ({ label: `${name} – ${kindWords[kind]}`, value: id })),
    ]}
  />
)
