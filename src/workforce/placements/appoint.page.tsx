import type { ComponentChildren } from 'preact'
import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { appoint } from './appoint.ts'
import { KIND_LABELS } from './appointment-words.rules.ts'
import { CandidateSelect } from './candidate-select.view.tsx'
import { APPOINTMENT_KINDS } from './placement-facts.rules.ts'
import { paths } from './placements.paths.ts'
import { type AppointingView, viewAppointing } from './view-appointing.ts'

export const appointPage = formPage({
  path: '/posts/:postId/placements/appoint',
  show: viewAppointing,
  initial: ({ today }) => ({ from: shortDate(today) }),
  page: AppointForm,
  submit: appoint,
  next: paths.beside,
})

function AppointForm({ view: { post, candidates, sites }, field }: FormProps<AppointingView>) {
  const kind = field('kind')
  const more: Partial<Record<(typeof APPOINTMENT_KINDS)[number], ComponentChildren>> = {
    'practice-contact': (
      <Select
        {...field('siteId')}
        label="Practice"
        items={[{ label: 'Choose a practice', value: '' }, ...sites.map(asOption)]}
      />
    ),
    'safeguarding-gp': (
      <Checkboxes {...field('deputy')} small items={[{ value: 'yes', label: 'They are the deputy' }]} />
    ),
  }
  const title = `Appoint somebody beside ${post.givenName}`
  return (
    <Screen
      title={title}
      crumbs={[{ text: `Who stands beside ${post.givenName}`, href: paths.beside(besideOf(post)) }]}
    >
      <h1 class="nhsuk-heading-l">{title}</h1>
      <Form submit="Appoint" cancel={paths.beside(besideOf(post))}>
        <Radios
          {...kind}
          legend="What they do"
          items={APPOINTMENT_KINDS.filter((each) => each !== 'peer-link' || post.soleWorker || kind.value === each).map(
            (each) => ({
              value: each,
              label: KIND_LABELS[each],
              hint: KIND_HINTS[each],
              conditional: more[each],
            }),
          )}
        />
        <CandidateSelect
          field={field('colleagueId')}
          candidates={candidates}
          label="Who"
          hint="Whoever does this now is replaced from the day below. The same person may do more than one."
        />
        <Input {...field('from')} label="From" width={10} hint="For example, 2 February 2026" />
      </Form>
    </Screen>
  )
}

const besideOf = ({ id }: { id: string }) => ({ postId: id })
const asOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })

const KIND_HINTS: Partial<Record<(typeof APPOINTMENT_KINDS)[number], string>> = {
  'gp-supervisor': 'Must be a GP',
  'clinical-supervisor': 'A health professional on an accepted register; may be the GP supervisor',
  'safeguarding-gp': 'A GP to take a concern to the same day, or their named deputy',
  'practice-contact': 'One for each practice; may be the GP supervisor',
}
