import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Problem, Theirs } from '../platform/result.ts'
import { Button } from '../ui/button.tsx'
import { type FormValues, firstOf } from './form-values.ts'
import { useShell } from './shell.tsx'

export type FormState = {
  values: FormValues
  problems: Problem[]
  draftSavedAt?: Date | undefined
  theirs?: Theirs | undefined
}

const NOTHING: FormState = { values: {}, problems: [] }
const FormContext = createContext<FormState>(NOTHING)

export const FormFrame = ({ state, children }: { state: FormState; children: ComponentChildren }) => (
  <FormContext.Provider value={state}>{children}</FormContext.Provider>
)
export const useForm = (): FormState => useContext(FormContext)

type FormProps = {
  /** What the button says: what will happen. */
  submit: string
  cancel?: string
  /** True when a field is a file. */
  files?: boolean
  warning?: boolean
  children: ComponentChildren
}

/** The form of a `formPage`: it carries its token, its record's id and version, and keeps its draft at each pause. */
export function Form({ submit, cancel, files, warning, children }: FormProps) {
  const { values } = useForm()
  const { csrf, here, seat } = useShell()
  return (
    <form method="post" noValidate enctype={files ? 'multipart/form-data' : undefined} data-draft={seat && '/drafts'}>
      <input type="hidden" name="_token" value={csrf} />
      <input type="hidden" name="_form" value={here} />
      <Carried name="id" value={firstOf(values['id'])} />
      <Carried name="version" value={firstOf(values['version'])} />
      {children}
      <div class="nhsuk-button-group trellis-form-end">
        <Button variant={warning ? 'warning' : undefined} preventDoubleClick>
          {submit}
        </Button>
        {cancel && (
          <a class="nhsuk-link" href={cancel}>
            Cancel
          </a>
        )}
      </div>
      {seat && <p class="trellis-draft-status" data-draft-status role="status" />}
    </form>
  )
}

const Carried = ({ name, value }: { name: string; value: string | undefined }) =>
  value === undefined ? null : <input type="hidden" name={name} value={value} />

type PressProps = {
  to: string
  label: string
  fields?: Record<string, string>
  variant?: 'secondary' | 'warning' | undefined
  small?: boolean
  /** What a screen reader adds to the label: whose record it is. */
  about?: string
  /** A field that may be filled in beside the button, and need not be. */
  children?: ComponentChildren
}

/** A form of one button, for an `action`. */
export function Press({ to, label, fields = {}, variant, small, about, children }: PressProps) {
  const { csrf } = useShell()
  return (
    <form method="post" action={to} class="trellis-press">
      <input type="hidden" name="_token" value={csrf} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button variant={variant} small={small} preventDoubleClick>
        {label}
        {about && <span class="nhsuk-u-visually-hidden"> {about}</span>}
      </Button>
    </form>
  )
}
