import { namedIn } from '../lib/named-in-notes.ts'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { useForm } from './form.tsx'
import { firstOf } from './form-values.ts'

type NotAPersonProps = {
  /** The fields of this form that are looked through. */
  fields: readonly string[]
  before?: readonly string[]
  colleagues?: readonly string[]
}

/** Shown when something that was typed may name somebody: change it above, or say here that it names nobody supported. */
export function NotAPerson({ fields, before, colleagues }: NotAPersonProps) {
  const { values, problems } = useForm()
  if (problems.length === 0) return null
  const typed = Object.fromEntries(fields.map((name) => [name, firstOf(values[name]) ?? '']))
  const found = [...new Set(namedIn(typed, { before, colleagues }).map(({ text }) => text))]
  if (found.length === 0) return null
  const ticked = [values.notAPerson ?? []].flat()
  return (
    <Checkboxes
      name="notAPerson"
      values={ticked}
      legend={{ text: 'Does this name somebody you support?', size: 's' }}
      hint="Nothing is saved yet. If it does, change it above and write the case number. If it does not, tick it and save again."
      small
      items={found.map((text) => ({ value: text, label: `“${text}” is not a person we support` }))}
    />
  )
}
