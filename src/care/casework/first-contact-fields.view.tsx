import type { FormProps } from '../../http/form-page.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Radios } from '../../ui/radios.tsx'

type Fields = Pick<FormProps<unknown>, 'field' | 'choices'>

/** Asked alone, at the first contact (safety H2). Not asked is an answer, and it is kept as one. */
export const FirstContactFields = ({ field, choices }: Fields) => (
  <InsetText>
    <Radios
      {...field('ownWish')}
      legend={{ text: 'Asked alone: was it their own wish to be referred?', size: 's' }}
      small
      inline
      items={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
        { value: 'not-asked', label: 'Not asked yet' },
      ]}
    />
    <Checkboxes
      {...choices('safeAsked')}
      small
      items={[
        {
          value: 'yes',
          label: 'I asked, alone, what contact is safe',
          hint: 'Until somebody has asked, a person calls and nothing automatic is sent',
          conditional: (
            <>
              <Checkboxes
                {...choices('safe')}
                legend="It is safe to"
                small
                items={[
                  { value: 'ring', label: 'Ring' },
                  { value: 'leaveMessage', label: 'Leave a message' },
                  { value: 'text', label: 'Text' },
                  { value: 'email', label: 'E-mail' },
                ]}
              />
              <Input {...field('whoElse')} label="Who else sees this phone or e-mail" />
            </>
          ),
        },
      ]}
    />
  </InsetText>
)
