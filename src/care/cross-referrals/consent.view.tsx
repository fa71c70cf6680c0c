import type { FieldProps } from '../../http/form-page.tsx'
import { Details } from '../../ui/details.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { SharingRule } from './view-sending.ts'

/** Asked alone, and of the person alone: nothing moves before it (mdt.rule.person-told, safety H2). */
export const Consent = ({ field }: { field: (name: string) => FieldProps }) => (
  <Radios
    {...field('knows')}
    legend={{ text: 'Does the person know, and do they agree?', size: 'm' }}
    hint="Asked by you, of them alone. Family saying that they agree is not enough."
    items={[
      { value: 'yes', label: 'They know and they agree' },
      {
        value: 'law',
        label: 'They do not agree, and the law allows it all the same',
        conditional: (
          <Textarea
            {...field('lawSays')}
            label="Why"
            hint="For instance whom you asked, and what they said. It is kept."
            rows={2}
          />
        ),
      },
      { value: 'no', label: 'They do not agree' },
      { value: 'not-asked', label: 'Not asked yet' },
    ]}
  />
)

/** The rules of sharing, where something is shared (S59). */
export const SharingRules = ({ rules }: { rules: readonly SharingRule[] }) => (
  <Details summary="What may be shared">
    <ul class="nhsuk-list nhsuk-list--bullet">
      {rules.map(({ id, rule }) => (
        <li key={id}>{rule}</li>
      ))}
    </ul>
  </Details>
)
