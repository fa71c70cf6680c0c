import type { ComponentType } from 'preact'
import type { z } from 'zod'
import type { Context } from '../platform/context.ts'
import { type DraftValues, dropDraft, findDraft, keepDraft } from '../platform/drafts.ts'
import { accept, type Problem, type Refusal, type Result, type Theirs } from '../platform/result.ts'
import { problemsIn } from '../platform/use-case.ts'
import { FormFrame } from './form.tsx'
import { type FormProps, fieldsOf } from './form-page.tsx'
import { type FormValues, formOf } from './form-values.ts'
import { refused } from './refused.tsx'
import { type Asked, askedOf, type Door, type Route } from './route.ts'
import type { Visit } from './visit.ts'

export type StepProps<View, Path extends string = string> = FormProps<View, Path> & {
  /** Which of how many, by the answers so far. */
  step: { number: number; of: number }
  back: string | undefined
}

type Step<View, Path extends string> = {
  slug: string
  /** What this step asks: a `pick` of the whole form's schema. */
  asks: z.ZodType
  /** Whether it is asked at all, by the answers so far. */
  when?: (answers: FormValues) => boolean
  /** What only the service knows is wrong with the answers, said on the page that asked. Nothing is saved. */
  checks?: (context: Context, answers: unknown) => Promise<Result<unknown>>
  page: ComponentType<StepProps<View, Path>>
}

type Journey<Path extends string, View, Saved> = {
  path: Path
  door?: Door
  /** What its pages show; `so` is the step, and the answers that were given before it. */
  show: (context: Context, asked: Asked<Path>, so: { step: string; answers: FormValues }) => Promise<Result<View>>
  steps: readonly Step<View, Path>[]
  /** One command at the end, with all the answers. */
  submit: (context: Context, answers: unknown) => Promise<Result<Saved>>
  /** Sent twice at once, the second has nothing saved of its own: the answers carry the form's id. */
  next: (asked: Asked<Path>, saved: Saved | undefined, answers: FormValues) => string
}

/**
 * A form of several short pages: one sealed draft, one command at the end, the next step worked out from the answers.
 * Going back loses nothing, and a problem found at the end leads to the page that asked.
 */
export function journey<Path extends string, View, Saved>(spec: Journey<Path, View, Saved>): Route[] {
  const front = { door: spec.door ?? 'seat', kind: 'form' } as const
  return [
    { ...front, method: 'GET', path: spec.path, handle: (visit) => begin(visit, spec) },
    ...spec.steps.flatMap((step) => {
      const path = `${spec.path}/${step.slug}`
      return [
        { ...front, path, method: 'GET', handle: (visit: Visit) => showStep(visit, spec, step, []) },
        { ...front, path, method: 'POST', handle: (visit: Visit) => takeStep(visit, spec, step) },
      ] as const
    }),
  ]
}

const baseOf = (visit: Visit) => visit.here.replace(/\/[^/]*$/, '')
const stepAddress = (visit: Visit, { steps }: { steps: readonly { slug: string }[] }, at: number) =>
  `${visit.here}/${steps[at]?.slug ?? ''}`

/**
 * The address of the form itself begins it. At a public door it begins anew: many share a phone or a library's machine, and
 * whoever comes next neither sees what was typed before them nor adds to it (safety H2). Its steps go on keeping it. Behind a seat it is
 * begun only by whoever may.
 */
async function begin<Path extends string, View, Saved>(visit: Visit, spec: Journey<Path, View, Saved>) {
  if (spec.door === 'public')
    await visit.work(async (context) => {
      const holder = visit.holder()
      if (holder) await dropDraft(context, holder, visit.here)
      return accept(undefined)
    })
  else {
    const shut = await shutTo(visit, spec)
    if (shut) return shut
  }
  return visit.redirect(stepAddress(visit, spec, 0))
}

/** The answer to whoever may not be here at all; behind a seat it comes before anything that was sent is read. */
async function shutTo<Path extends string, View, Saved>(visit: Visit, spec: Journey<Path, View, Saved>) {
  const first = { step: spec.steps[0]?.slug ?? '', answers: {} }
  const shown = await visit.work((context) => spec.show(context, askedOf(spec.path, visit), first))
  return shown.ok ? undefined : refused(visit, shown.refusal)
}

async function showStep<Path extends string, View, Saved>(
  visit: Visit,
  spec: Journey<Path, View, Saved>,
  step: Step<View, Path>,
  problems: Problem[],
  typed?: FormValues,
  theirs?: Theirs,
): Promise<Response> {
  const asked = askedOf(spec.path, visit)
  const shown = await visit.work(async (context) => {
    const kept = { ...(await answersOf(context, visit)), ...(await pausedOn(context, visit)) }
    const view = await spec.show(context, asked, { step: step.slug, answers: { ...kept, ...typed } })
    return view.ok ? accept({ view: view.value, kept }) : view
  })
  if (!shown.ok) return refused(visit, shown.refusal)

  const { view, kept } = shown.value
  const values = { id: visit.moment.newId(), ...kept, ...typed }
  const due = stepsDue(spec.steps, values)
  const at = due.indexOf(step)
  const before = due[at - 1]
  const Page = step.page
  return visit.html(
    <FormFrame state={{ values, problems, theirs }}>
      <Page
        view={view}
        asked={asked}
        values={values}
        problems={problems}
        {...fieldsOf(values, problems)}
        step={{ number: at + 1, of: due.length }}
        back={before && `${baseOf(visit)}/${before.slug}`}
      />
    </FormFrame>,
    problems.length ? 422 : theirs ? 409 : 200,
  )
}

async function takeStep<Path extends string, View, Saved>(
  visit: Visit,
  spec: Journey<Path, View, Saved>,
  step: Step<View, Path>,
): Promise<Response> {
  const { values } = await formOf(visit)
  const shut = spec.door === 'public' ? undefined : await shutTo(visit, spec)
  if (shut) return shut
  const read = step.asks.safeParse(values)
  const kept = await visit.work(async (context) => {
    // A box left empty is not sent at all: what this page asked is answered anew, what other pages asked stays.
    const answers = { ...(await answersOf(context, visit)), ...blanksOf(step), ...values }
    const holder = visit.holder()
    if (holder) {
      await keepDraft(context, holder, baseOf(visit), answers)
      await dropDraft(context, holder, visit.here)
    }
    return accept(answers)
  })
  if (!kept.ok) return refused(visit, kept.refusal)
  if (!read.success) return showStep(visit, spec, step, problemsIn(read.error), values)
  const checked = await visit.work(async (context) => {
    const found = await step.checks?.(context, { ...kept.value, ...visit.params })
    return found === undefined || found.ok ? accept(undefined) : found
  })
  if (!checked.ok) return turnedBack(visit, spec, step, kept.value, checked.refusal)

  const due = stepsDue(spec.steps, kept.value)
  const following = due[due.indexOf(step) + 1]
  if (following) return visit.redirect(`${baseOf(visit)}/${following.slug}`)
  return finish(visit, spec, step, kept.value)
}

async function finish<Path extends string, View, Saved>(
  visit: Visit,
  spec: Journey<Path, View, Saved>,
  step: Step<View, Path>,
  answers: FormValues,
): Promise<Response> {
  const asked = askedOf(spec.path, visit)
  const done = await visit.work(async (context) => {
    const saved = await spec.submit(context, { ...answers, ...visit.params })
    const holder = visit.holder()
    if (saved.ok && holder) await dropDraft(context, holder, baseOf(visit))
    return saved
  })
  if (done.ok) return visit.redirect(spec.next(asked, done.value, answers))
  if (done.refusal.kind === 'repeated') return visit.redirect(spec.next(asked, undefined, answers))
  if (done.refusal.kind !== 'invalid') return turnedBack(visit, spec, step, answers, done.refusal)

  const { problems } = done.refusal
  const owner = spec.steps.find((each) => problems.some(({ field }) => fieldsAsked(each).includes(field)))
  return owner && owner !== step
    ? visit.redirect(`${baseOf(visit)}/${owner.slug}`)
    : showStep(visit, spec, step, problems, answers)
}

/** What is wrong stands on the page that asked; when somebody else was first, both texts do, and saving again is against theirs. */
async function turnedBack<Path extends string, View, Saved>(
  visit: Visit,
  spec: Journey<Path, View, Saved>,
  step: Step<View, Path>,
  answers: FormValues,
  refusal: Refusal,
): Promise<Response> {
  if (refusal.kind === 'invalid') return showStep(visit, spec, step, refusal.problems, answers)
  if (refusal.kind !== 'conflict') return refused(visit, refusal)
  const { theirs } = refusal
  return showStep(visit, spec, step, [], { ...answers, version: String(theirs.version) }, theirs)
}

const stepsDue = <View, Path extends string>(steps: readonly Step<View, Path>[], answers: FormValues) =>
  steps.filter((step) => step.when?.(answers) ?? true)

const fieldsAsked = (step: { asks: z.ZodType }): string[] =>
  'shape' in step.asks && typeof step.asks.shape === 'object' ? Object.keys(step.asks.shape ?? {}) : []

const blanksOf = (step: { asks: z.ZodType }): FormValues =>
  Object.fromEntries(fieldsAsked(step).map((name) => [name, '']))

/** What was typed into this page and never sent: kept at each pause, and offered again. */
async function pausedOn(context: Context, visit: Visit): Promise<DraftValues> {
  const holder = visit.holder()
  const draft = holder && (await findDraft(context, holder, visit.here))
  return draft?.values ?? {}
}

async function answersOf(context: Context, visit: Visit): Promise<DraftValues> {
  const holder = visit.holder()
  const draft = holder && (await findDraft(context, holder, baseOf(visit)))
  return draft?.values ?? {}
}
