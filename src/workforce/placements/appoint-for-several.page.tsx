import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Input } from '../../ui/input.tsx'
import { KINDS_FOR_SEVERAL } from './appoint.form.ts'
import { appointForSeveral } from './appoint-for-several.ts'
import { KIND_LABELS } from './appointment-words.rules.ts'
import { CandidateSelect } from './candidate-select.view.tsx'
import { type SeveralView, viewSeveral } from './view-several.ts'

export const appointForSeveralPage = formPage({
  path: '/appoint-for-several',
  show: viewSeveral,
  initial: ({ workers, today }, { kind }) => ({
    from: shortDate(today),
    ...(kind ? { kinds: [kind] } : {}),
    postIds: workers
      .filter(({ lacks }) => (kind ? lacks.some((each) => each === kind) : lacks.length > 0))
      .map(({ post }) => post.id),
  }),
  page: SeveralForm,
  submit: appointForSeveral,
  next: () => '/duties',
})

function SeveralForm({ view: { candidates, workers }, field, choices }: FormProps<SeveralView>) {
  const title = 'Appoint one person for several link workers'
  return (
    <Screen title={title} crumbs={[{ text: 'Duties', href: '/duties' }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      {workers.length === 0 ? (
        <EmptyState heading="No link workers yet">
          When a link worker is appointed, one press here names their GP and clinical supervisor.
        </EmptyState>
      ) : (
        <Form submit="Appoint for all of them" cancel="/duties">
          <CandidateSelect
            field={field('colleagueId')}
            candidates={candidates}
            label="Who"
            hint="Often the same GP does all three for a whole network."
          />
          <Checkboxes
            {...choices('kinds')}
            legend="What they do"
            items={KINDS_FOR_SEVERAL.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
          />
          <Checkboxes
            {...choices('postIds')}
            legend="For whom"
            hint="Whoever does this for them now is replaced."
            items={workers.map(({ post, lacks }) => ({
              value: post.id,
              label: post.name,
              hint: lacks.length ? `Still owed: ${lacks.map((kind) => KIND_LABELS[kind]).join(', ')}` : undefined,
            }))}
          />
          <Input {...field('from')} label="From" width={10} hint="For example, 2 February 2026" />
        </Form>
      )}
    </Screen>
  )
}
