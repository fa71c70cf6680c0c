import type { ComponentType } from 'preact'
import type { Context } from '../platform/context.ts'
import { dropDraft, findDraft } from '../platform/drafts.ts'
import { remembering } from '../platform/remember.ts'
import { accept, type Problem, type Result, type Theirs } from '../platform/result.ts'
import { AskedFields } from '../ui/asked.ts'
import { FormFrame, type FormState } from './form.tsx'
import { type FormValues, firstOf, formOf } from './form-values.ts'
import { refused } from './refused.tsx'
import { type Asked, askedOf, type Door, type Route } from './route.ts'
import { storeUploads } from './uploads.ts'
import type { Visit } from './visit.ts'

export type FieldProps = { name: string; value: string | undefined; error: string | undefined }
export type FormProps<View, Path extends string = string> = {
  view: View
  asked: Asked<Path>
  values: FormValues
  problems: Problem[]
  field: (name: string) => FieldProps
  /** For checkboxes: every value that is ticked. */
  choices: (name: string) => { name: string; values: string[]; error: string | undefined }
}

type FormPage<Path extends string, View, Saved> = {
  path: Path
  door?: Door
  purpose?: string
  show: (context: Context, asked: Asked<Path>) => Promise<Result<View>>
  /** What stands in the fields before anybody types: the record as it is, for an edit. */
  initial?: (view: View, asked: Asked<Path>) => FormValues
  page: ComponentType<FormProps<View, Path>>
  submit: (context: Context, values: unknown) => Promise<Result<Saved>>
  /** Where to go after: seat-relative. */
  next: (made: Asked<Path> & { id: string }, saved: Saved | undefined) => string
  /** Names of file fields. Files are stored first; the field then carries the file's id. */
  uploads?: readonly string[]
}

/** GET shows the form, with the draft if one was kept; POST submits it: 303 when accepted, the same page and words when not. */
export function formPage<Path extends string, View, Saved>(spec: FormPage<Path, View, Saved>): Route[] {
  const { path } = spec
  const front = { path, door: spec.door ?? 'seat', kind: 'form', purpose: spec.purpose } as const

  const answer = (visit: Visit, view: View, state: FormState, status: 200 | 403 | 409 | 422) => {
    const filled = <Filled spec={spec} view={view} asked={askedOf(path, visit)} state={state} />
    if (!state.theirs) return visit.html(filled, status)
    // Both texts stand above the fields that know their words: drawn once to hear them, and again to say them.
    const heard = <AskedFields.Provider value={new Map()}>{filled}</AskedFields.Provider>
    visit.html(heard)
    return visit.html(heard, status)
  }

  const get = async (visit: Visit) => {
    const asked = askedOf(path, visit)
    const shown = await visit.work(async (context) => {
      const view = await spec.show(remembering(context), asked)
      const holder = visit.holder()
      const draft = view.ok && holder ? await findDraft(context, holder, visit.here) : undefined
      return view.ok ? accept({ view: view.value, draft }) : view
    })
    if (!shown.ok) return refused(visit, shown.refusal)
    const { view, draft } = shown.value
    const initial = { id: visit.moment.newId(), ...asFilled(asked), ...spec.initial?.(view, asked) }
    const values = draft ? { ...initial, ...draft.values } : initial
    return answer(visit, view, { values, problems: [], draftSavedAt: draft?.savedAt }, 200)
  }

  const post = async (visit: Visit) => {
    const asked = askedOf(path, visit)
    const form = await formOf(visit)
    const stored = await storeUploads(visit, form, spec.uploads ?? [])
    const values = stored.values
    const submitted = stored.problems.length
      ? ({ ok: false, refusal: { kind: 'invalid', problems: stored.problems } } as const)
      : await visit.work(async (context) => {
          const saved = await spec.submit(context, { ...values, ...visit.params })
          const holder = visit.holder()
          if (saved.ok && holder) await dropDraft(context, holder, visit.here)
          return saved
        })
    const made = { ...asked, id: firstOf(values['id']) ?? '' }
    if (submitted.ok) return visit.redirect(spec.next(made, submitted.value))
    const { refusal } = submitted
    if (refusal.kind === 'repeated') return visit.redirect(spec.next(made, undefined))
    if (refusal.kind === 'missing') return refused(visit, refusal)

    const shown = await visit.work((context) => spec.show(context, asked))
    // Whoever may not be here at all is told so; whoever may, and was too late for this, sees how it stands and what they typed.
    if (!shown.ok) return refused(visit, refusal.kind === 'forbidden' ? refusal : shown.refusal)
    if (refusal.kind === 'forbidden') {
      const why = { field: '', message: `${refusal.why}. Nothing has been changed` }
      return answer(visit, shown.value, { values, problems: [why] }, 403)
    }
    if (refusal.kind === 'invalid') return answer(visit, shown.value, { values, problems: refusal.problems }, 422)
    return answer(visit, shown.value, conflicted(values, refusal.theirs), 409)
  }

  return [
    { ...front, method: 'GET', handle: get },
    { ...front, method: 'POST', handle: post },
  ]
}

/** Mine stays in the fields; theirs stands beside it; saving again is against their version. */
const conflicted = (values: FormValues, theirs: Theirs): FormState => ({
  values: { ...values, version: String(theirs.version) },
  problems: [],
  theirs,
})

/** Only what was asked for by name in the address fills a field: `?kind=phone`. */
const asFilled = (asked: Record<string, string | undefined>): FormValues =>
  Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined))

type FilledProps<Path extends string, View> = {
  spec: { page: ComponentType<FormProps<View, Path>> }
  view: View
  asked: Asked<Path>
  state: FormState
}

function Filled<Path extends string, View>({ spec: { page: Page }, view, asked, state }: FilledProps<Path, View>) {
  const { values, problems } = state
  return (
    <FormFrame state={state}>
      <Page view={view} asked={asked} values={values} problems={problems} {...fieldsOf(values, problems)} />
    </FormFrame>
  )
}

/** How a page binds its fields to what was typed and what was wrong with it. */
export function fieldsOf(values: FormValues, problems: Problem[]) {
  const errorOf = (name: string) => problems.find((problem) => problem.field === name)?.message
  return {
    field: (name: string): FieldProps => ({ name, value: firstOf(values[name]), error: errorOf(name) }),
    // A journey keeps an empty answer for what was asked and left alone: that is no tick.
    choices: (name: string) => ({ name, values: [values[name] ?? []].flat().filter(Boolean), error: errorOf(name) }),
  }
}
