import type { FieldProps } from '../../http/form-page.tsx'
import { Select } from '../../ui/select.tsx'
import { SITE_SETTINGS, settingWords } from './organisation.rules.ts'

/** In which wider setting a site is (S109). */
export const SettingField = (props: FieldProps) => (
  <Select
    {...props}
    label="Kind of place"
    hint="Only for sites that are not practices"
    items={[
      { label: 'Not a site', value: '' },
      ...SITE_SETTINGS.map((each) => ({ label: settingWords[each], value: each })),
    ]}
  />
)
