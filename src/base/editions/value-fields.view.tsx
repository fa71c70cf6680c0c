import type { Asks } from '../../framework/standard/setting.ts'
import type { FieldProps } from '../../http/form-page.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { SettingView } from './view-setting.ts'

type Fields = { field: (name: string) => FieldProps; view: SettingView; choices: AddChoices }
type AddChoices = {
  phases: readonly { id: string; label: string }[]
  owners: readonly { id: string; label: string }[]
  levels: readonly { id: string; label: string }[]
}

/** The field of a figure, as its kind asks: what stands there is what is in force. */
export function ValueFields({ field, view, choices }: Fields) {
  const { asks } = view.setting
  const value = { ...field('value'), value: field('value').value ?? typedAs(view) }
  if (asks.kind === 'retire') return <p>It is no longer asked for here from the day that you choose.</p>
  if (asks.kind === 'add') return <AddFields what={asks.what} field={field} choices={choices} />
  const label = 'What is it to be?'
  if (asks.kind === 'switch') return <Radios {...value} legend={{ text: label, size: 's' }} inline items={YES_NO} />
  if (asks.kind === 'choice')
    return (
      <Radios
        {...value}
        legend={{ text: label, size: 's' }}
        hint={view.limit}
        items={asks.of.map(({ id, label: words }) => ({ value: id, label: words }))}
      />
    )
  if (asks.kind === 'list')
    return <Textarea {...value} rows={6} label={label} hint={`One on each line. ${view.limit ?? ''}`} />
  if (asks.kind === 'words') return <Input {...value} label={label} />
  return (
    <Input
      {...value}
      kind={asks.kind === 'months' || asks.whole ? 'whole-number' : 'decimal'}
      width={5}
      suffix={asks.kind === 'months' ? 'months' : asks.unit || undefined}
      label={label}
      hint={view.limit}
    />
  )
}

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

function typedAs({ setting: { asks, now } }: SettingView): string {
  if (asks.kind === 'switch') return now === true ? 'yes' : 'no'
  if (Array.isArray(now)) return now.join('\n')
  return now === null ? '' : String(now)
}

type AddProps = Pick<Fields, 'field' | 'choices'> & { what: Extract<Asks, { kind: 'add' }>['what'] }

const AddFields = ({ what, field, choices }: AddProps) => (
  <>
    <Input {...field('title')} label="What is it called?" />
    {what === 'module' && (
      <Input {...field('minutes')} kind="whole-number" width={5} suffix="minutes" label="How long?" />
    )}
    {what === 'induction' && <InductionFields field={field} choices={choices} />}
    {what === 'training' && <TrainingFields field={field} choices={choices} />}
    {what !== 'module' && (
      <Radios
        {...field('perPractice')}
        legend={{ text: 'Is it for each practice?', size: 's' }}
        inline
        items={YES_NO}
      />
    )}
  </>
)

const CHOOSE = { value: '', label: 'Choose' }

const InductionFields = ({ field, choices }: Pick<Fields, 'field' | 'choices'>) => (
  <>
    <Textarea {...field('detail')} rows={2} label="What is to be done? (optional)" />
    <Select
      {...field('phase')}
      label="In which part of the induction?"
      items={[CHOOSE, ...choices.phases.map(({ id, label }) => ({ value: id, label }))]}
    />
    <Select
      {...field('owner')}
      label="Who holds it?"
      items={[CHOOSE, ...choices.owners.map(({ id, label }) => ({ value: id, label }))]}
    />
    <Radios
      {...field('gatesReferrals')}
      legend={{ text: 'Must it be done before they take referrals?', size: 's' }}
      inline
      items={YES_NO}
    />
  </>
)

const TrainingFields = ({ field, choices }: Pick<Fields, 'field' | 'choices'>) => (
  <>
    <Input {...field('host')} width={30} label="Who gives it? (optional)" />
    <Select
      {...field('requirement')}
      label="When must it be done?"
      items={[CHOOSE, ...choices.levels.map(({ id, label }) => ({ value: id, label }))]}
    />
    <Input
      {...field('refreshMonths')}
      kind="whole-number"
      width={5}
      suffix="months"
      label="How long until it is due again? (optional)"
      hint="Leave empty if once is enough."
    />
  </>
)
