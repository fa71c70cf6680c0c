import type { FormProps } from '../../http/form-page.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'

type Fields = Pick<FormProps<unknown>, 'field' | 'choices'>

/** Saves the contact and opens a concern; what is not filled in now is asked for next, and never stands in the way (safety H4). */
export const WorryFields = ({ field, choices }: Fields) => (
  <Checkboxes
    {...choices('worried')}
    items={[
      {
        value: 'yes',
        label: 'I am worried about safety',
        hint: 'In danger now? Ring 999 first. Then write it here',
        conditional: (
          <>
            <Textarea {...field('worry')} label="What worries you" rows={3} />
            <WhomToldFields field={field} agreed="agreed" />
          </>
        ),
      },
    ]}
  />
)

export const WhomToldFields = ({ field, agreed }: Pick<Fields, 'field'> & { agreed: string }) => (
  <>
    <Input {...field('toldWhom')} label="Whom you told" hint="A name and a role. Leave it empty if nobody yet" />
    <Textarea {...field(agreed)} label="What was agreed" rows={2} />
    <Input
      {...field('nextCheckOn')}
      label="When somebody checks next"
      hint="Left empty, it is the next working day"
      kind="date"
    />
  </>
)
