import type { FormProps } from '../../http/form-page.tsx'
import { Input } from '../../ui/input.tsx'

/** What is asked about any organisation, whether it is added or changed. */
export const OrganisationFields = ({ field }: Pick<FormProps<unknown>, 'field'>) => (
  <>
    <Input {...field('name')} label="Name" />
    <Input
      {...field('odsCode')}
      label="Organisation code (optional)"
      hint="Its code from the NHS Organisation Data Service, like A81001"
      width={10}
    />
    <Input {...field('phone')} label="Phone (optional)" kind="tel" />
    <Input
      {...field('openingHours')}
      label="Opening hours (optional)"
      hint="For example, Monday to Friday, 9am to 5pm"
    />
  </>
)
