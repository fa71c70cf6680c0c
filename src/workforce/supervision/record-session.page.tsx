import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { contractKinds } from './contract.rules.ts'
import type { Supervisee } from './find-supervisee.ts'
import { whoseSupervision } from './planned-session.rules.ts'
import { recordSession } from './record-session.ts'
import { FORMAT_LABELS } from './session-kinds.rules.ts'
import { paths } from './supervision.paths.ts'
import { viewSupervisee } from './view-supervisee.ts'

type View = Supervisee & { today: string; me: string }

export const recordSessionPage = formPage({
  path: '/posts/:postId/supervision/record',
  show: viewSupervisee,
  initial: ({ today, me, post }: View) => ({
    heldOn: shortDate(today),
    supervisorId: me === post.colleagueId ? '' : me,
  }),
  page: RecordForm,
  submit: recordSession,
  next: paths.sessions,
})

function RecordForm({ view, field, choices }: FormProps<View>) {
  const { post, standard, supervisors, everyKind } = view
  const title = view.own ? 'Record a session' : `Record a session with ${post.givenName}`
  const kinds = standard.supervision.types.filter(({ id }) => everyKind || contractKinds(standard).includes(id))
  return (
    <Screen title={title} crumbs={[{ text: whoseSupervision(view), href: paths.sessions({ postId: post.id }) }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>Only that it was held is kept here: what you talked about stays between you.</p>
      <Form submit="Save the session" cancel={paths.sessions({ postId: post.id })}>
        <Checkboxes
          {...choices('kinds')}
          legend="Kind of session"
          hint="Usually one. GP and clinical supervision together where the same GP gave an hour or more to both; a caseload review with GP supervision or line management."
          small
          items={kinds.map(({ id, label, purpose }) => ({ value: id, label, hint: purpose }))}
        />
        <Input {...field('heldOn')} label="Date" width={10} hint="For example, 2 February 2026" />
        <Input {...field('minutes')} label="How long, in minutes" width={4} inputMode="numeric" />
        <Select
          {...field('supervisorId')}
          label="Who held it"
          items={[
            { label: 'Choose a colleague', value: '' },
            ...supervisors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Radios
          {...field('format')}
          legend="How you met (you can leave this out)"
          small
          inline
          items={Object.entries(FORMAT_LABELS).map(([value, label]) => ({ value, label }))}
        />
        <Checkboxes
          {...choices('functions')}
          legend="What it was for (you can leave this out)"
          small
          items={standard.supervision.functions.map(({ id, label }) => ({ value: id, label }))}
        />
      </Form>
    </Screen>
  )
}
