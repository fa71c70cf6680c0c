import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import { Screen } from '../../http/screen.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths as casework } from '../casework/casework.paths.ts'
import { Consent, SharingRules } from './consent.view.tsx'
import { paths } from './cross-referrals.paths.ts'
import { loggedRoutes, routeWords, safetyRoutes, urgencyWords } from './roles.rules.ts'
import { sendOnward } from './send-onward.ts'
import { type OnwardView, viewOnward } from './view-sending.ts'

export const onwardPage = formPage({
  path: '/cases/:caseId/onward',
  show: viewOnward,
  page: OnwardPage,
  submit: sendOnward,
  next: ({ caseId }) => paths.team({ caseId }),
})

/** Others who can help, with how soon, and a log of it (S52). A worry about safety goes another way (safety H4). */
function OnwardPage({ view: { subject, matrix, sharing }, field, choices }: FormProps<OnwardView>) {
  const caseId = subject.id
  const routes = loggedRoutes(matrix)
  return (
    <Screen title="Send on to others" crumbs={[{ text: subject.number, href: paths.team({ caseId }) }]}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{subject.number}</span>
        Send on to somebody else who can help
      </h1>
      <p>
        Ring or send it in the way that is usual there. Here it is written down, so that somebody sees whether it was
        taken.
      </p>
      <InsetText>
        <p>
          <strong>Is somebody unsafe?</strong>{' '}
          {safetyRoutes(matrix)
            .map(({ to }) => routeWords(to))
            .join(', ')}
          : <a href={casework.worry({ caseId })}>say that you are worried</a>. It is written there whom you told, and
          never here.
        </p>
      </InsetText>
      <Form submit="Write it down" cancel={paths.team({ caseId })}>
        <Radios
          {...field('route')}
          legend={{ text: 'To whom', size: 's' }}
          items={routes.map(({ to, urgency, when }) => ({
            value: to,
            label: routeWords(to),
            hint: urgencyWords(urgency),
            conditional: (
              <Checkboxes
                {...choices('because')}
                idPrefix={`because-${to}`}
                legend="Why"
                small
                items={when.map((one) => ({ value: one, label: one.charAt(0).toUpperCase() + one.slice(1) }))}
              />
            ),
          }))}
        />
        <Textarea {...field('says')} label="What you send" hint="What they need and no more. Name nobody" rows={3} />
        <NotAPerson fields={['says', 'lawSays']} />
        <Consent field={field} />
        <SharingRules rules={sharing} />
      </Form>
    </Screen>
  )
}
