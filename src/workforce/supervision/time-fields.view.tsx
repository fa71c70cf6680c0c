import type { FieldProps } from '../../http/form-page.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { FORMAT_LABELS } from './session-kinds.rules.ts'

type Fields = { field: (name: string) => FieldProps }

/** When and how long, as planning and moving ask it. */
export const TimeFields = ({ field }: Fields) => (
  <>
    <Input {...field('on')} label="Day" width={10} hint="For example, 2 February 2026 or in 2 weeks" />
    <Input {...field('at')} label="Begins at" width={5} hint="For example, 2pm or 14:30" />
    <Input {...field('minutes')} label="How long, in minutes" width={4} inputMode="numeric" />
    <Radios
      {...field('format')}
      legend="How you will meet (you can leave this out)"
      small
      inline
      items={Object.entries(FORMAT_LABELS).map(([value, label]) => ({ value, label }))}
    />
  </>
)

type ClashProps = Fields & { series: boolean }

/** Asked only once something was found that does not fit. */
export function ClashField({ field, series }: ClashProps) {
  const clashing = field('clashing')
  if (!clashing.error && !clashing.value) return null
  return (
    <Radios
      {...clashing}
      legend="Something does not fit"
      hint="Change the day or the time above, or choose here."
      small
      items={[
        { value: 'keep', label: 'Plan it all the same' },
        ...(series ? [{ value: 'leave-out', label: 'Leave out the days that do not fit' }] : []),
      ]}
    />
  )
}
