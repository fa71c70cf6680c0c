import type { ComponentType } from 'preact'
import type { Problem, Result } from '../platform/result.ts'
import { FormFrame } from './form.tsx'
import { type FormProps, fieldsOf } from './form-page.tsx'
import { type FormValues, formOf, type Upload } from './form-values.ts'
import { refused } from './refused.tsx'
import type { Door, Route } from './route.ts'
import type { Visit } from './visit.ts'

type OutsideForm<View, Saved> = {
  path: string
  door: Exclude<Door, 'seat'>
  purpose?: string
  show: (visit: Visit) => Promise<Result<View>>
  page: ComponentType<FormProps<View>>
  submit: (visit: Visit, values: FormValues, uploads: readonly Upload[]) => Promise<Result<Saved>>
  /** What happens once it is done: a session to open, an address to go to. */
  done: (visit: Visit, saved: Saved, values: FormValues) => Response
  /** Fields that are never sent back: passwords. */
  secret?: readonly string[]
}

/** A form where no tenant is known: sign-in, one's own account, a link. As `formPage`, without drafts. */
export function outsideForm<View, Saved>(spec: OutsideForm<View, Saved>): Route[] {
  const { path, door, purpose } = spec
  const front = { path, door, purpose, kind: 'form' } as const

  const answer = async (visit: Visit, values: FormValues, problems: Problem[]) => {
    const shown = await spec.show(visit)
    if (!shown.ok) return refused(visit, shown.refusal)
    const Page = spec.page
    const status = problems.length ? 422 : 200
    return visit.html(
      <FormFrame state={{ values, problems }}>
        <Page
          view={shown.value}
          asked={{ ...visit.query, ...visit.params }}
          values={values}
          problems={problems}
          {...fieldsOf(values, problems)}
        />
      </FormFrame>,
      status,
    )
  }

  const post = async (visit: Visit) => {
    const { values, uploads } = await formOf(visit)
    const submitted = await spec.submit(visit, values, uploads)
    if (submitted.ok) return spec.done(visit, submitted.value, values)
    if (submitted.refusal.kind !== 'invalid') return refused(visit, submitted.refusal)
    return answer(visit, without(values, spec.secret ?? []), submitted.refusal.problems)
  }

  return [
    // A link from elsewhere fills in no password that whoever follows it does not see.
    { ...front, method: 'GET', handle: (visit) => answer(visit, without(visit.query, spec.secret ?? []), []) },
    { ...front, method: 'POST', handle: post },
  ]
}

const without = (values: FormValues, names: readonly string[]): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
