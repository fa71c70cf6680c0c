import type { FormProps } from '../../http/form-page.tsx'
import { Input } from '../../ui/input.tsx'

/** What is asked about a colleague, whether they are added or changed. */
export const ColleagueFields = ({ field }: Pick<FormProps<unknown>, 'field'>) => (
  <>
    <Input {...field('givenName')} label="First name" kind="name" width={20} />
    <Input {...field('familyName')} label="Last name" kind="name" width={20} />
    <Input
      {...field('email')}
      label="Work e-mail (optional)"
      hint="Needed before they can be invited to sign in."
      kind="email"
    />
    <Input {...field('phone')} label="Work phone (optional)" kind="tel" />
    <Input {...field('languages')} label="Languages they can work in (optional)" hint="For example, English, Somali" />
    <Input
      {...field('profession')}
      label="Profession (optional)"
      hint="For example, nurse or social worker"
      width={20}
    />
    <Input {...field('register')} label="Register (optional)" hint="For example, NMC or GMC" width={10} />
    <Input {...field('registrationNumber')} label="Registration number (optional)" width={10} />
  </>
)
