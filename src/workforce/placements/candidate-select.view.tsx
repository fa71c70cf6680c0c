import type { FieldProps } from '../../http/form-page.tsx'
import { Select } from '../../ui/select.tsx'
import { professionWords } from './holders.rules.ts'

type Candidate = { id: string; name: string; profession?: string | undefined; register?: string | undefined }

type CandidateSelectProps = { field: FieldProps; candidates: readonly Candidate[]; label: string; hint?: string }

/** Colleagues to choose from, each with profession and register, because the duty may ask for them. */
export const CandidateSelect = ({ field, candidates, label, hint }: CandidateSelectProps) => (
  <Select
    {...field}
    label={label}
    hint={hint}
    items={[
      { label: 'Choose a colleague', value: '' },
      ...candidates.map((each) => ({
        value: each.id,
        label: professionWords(each) ? `${each.name} (${professionWords(each)})` : each.name,
      })),
    ]}
  />
)
