import type { FieldProps, FormProps } from '../../http/form-page.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { PublicDoor } from './refer.ts'

/** Asked of everybody (safety H1). Without an answer it is "not asked", and the referral is read for risk like any other. */
export const DangerField = (field: FieldProps) => (
  <Radios
    {...field}
    legend={{ text: 'Is anyone in danger now?', size: 's' }}
    hint="If yes, ring 999 first. Then go on here if you can."
    inline
    items={[
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ]}
  />
)

type Fields = Pick<FormProps<unknown>, 'field' | 'choices'>

type SafeProps = {
  props: Fields
  /** They answer for themselves. */
  self: boolean
  /** A colleague writes down what the person said. */
  heard?: boolean
}
const safeQuestion = (self: boolean) => (self ? 'What is safe for you?' : 'As far as you know, what is safe for them?')

/** Asked before anything is sent to anybody (safety H2). */
export const SafeContactFields = ({ props: { field, choices }, self, heard }: SafeProps) => (
  <>
    <Checkboxes
      {...choices('safeWays')}
      legend={{ text: heard ? 'What did they say is safe?' : safeQuestion(self), size: 's' }}
      hint={
        heard
          ? 'Leave this empty if you did not ask.'
          : 'Others may see the phone or hear a message. Until we know, we only call.'
      }
      items={[
        { value: 'ring', label: self ? 'You can ring me' : 'Ringing them' },
        { value: 'text', label: self ? 'You can text me' : 'Texting them' },
        { value: 'leave-message', label: self ? 'You can leave me a message' : 'Leaving a message' },
        { value: 'email', label: self ? 'You can e-mail me' : 'E-mailing them' },
        { divider: 'or' },
        { value: 'none', label: 'None of these is safe', behaviour: 'exclusive' },
      ]}
    />
    <Input {...field('whoElse')} label="Who else sees this phone or e-mail?" hint="You can leave this empty." />
  </>
)

export const HelpField = ({ self, ...field }: FieldProps & { self: boolean }) => (
  <Textarea
    {...field}
    label={self ? 'What would help you?' : 'What would help them?'}
    hint="A few words are enough. You can leave this empty."
    rows={4}
  />
)

/** The practice, when the service has several to choose from. */
export const PracticeField = ({ field, practices }: { field: FieldProps; practices: PublicDoor['practices'] }) =>
  practices.length === 0 ? null : (
    <Select
      {...field}
      label="Doctor’s surgery (if you know)"
      items={[{ value: '', label: 'I do not know' }, ...practices.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )

type NeedsProps = { field: { name: string; values: string[]; error: string | undefined }; needs: PublicDoor['needs'] }

/** The standard's needs in its own groups: practical, social, emotional, health, access. */
export function NeedsField({ field, needs }: NeedsProps) {
  const groups = [...new Set(needs.map(({ group }) => group))]
  return (
    <Details
      summary="Choose from a list of things people ask for"
      open={field.values.length > 0 || Boolean(field.error)}
    >
      {groups.map((group, at) => (
        <Checkboxes
          key={group}
          {...field}
          idPrefix={at === 0 ? field.name : `${field.name}-${at}`}
          legend={{ text: group, size: 's' }}
          small
          items={needs.filter((need) => need.group === group).map(({ id, label }) => ({ value: id, label }))}
        />
      ))}
    </Details>
  )
}
