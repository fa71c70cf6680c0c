import { keepSession } from '../../http/cookies.ts'
import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { outsideForm } from '../../http/outside-form.tsx'
import { Screen } from '../../http/screen.tsx'
import type { Visit } from '../../http/visit.ts'
import { paths } from './accounts.paths.ts'
import { INVITATION, NEW_PASSWORD } from './accounts.rules.ts'
import { NewPasswordField } from './new-password-field.view.tsx'
import { type Holder, setPasswordByLink, viewLinkedAccount } from './set-password.ts'
import type { SignedIn } from './sign-in.ts'

const shared = {
  door: 'link',
  show: viewLinkedAccount,
  submit: setPasswordByLink,
  done: (visit: Visit, { secret }: SignedIn) => {
    keepSession(visit.http, secret)
    return visit.redirect(paths.seats)
  },
  secret: ['password'],
} as const

export const invitationPage = outsideForm({ ...shared, path: paths.invitation, purpose: INVITATION, page: Invitation })
export const newPasswordPage = outsideForm({
  ...shared,
  path: paths.newPassword,
  purpose: NEW_PASSWORD,
  page: NewPassword,
})

function Invitation({ view, field }: FormProps<Holder>) {
  return (
    <Screen title="Welcome to Trellis">
      <h1 class="nhsuk-heading-l">Welcome to Trellis, {view.givenName}</h1>
      <p>Choose a password. With it and your e-mail address, {view.email}, you sign in from now on.</p>
      <Form submit="Set password and sign in">
        <NewPasswordField {...field('password')} email={view.email} />
      </Form>
    </Screen>
  )
}

function NewPassword({ view, field }: FormProps<Holder>) {
  return (
    <Screen title="Choose a new password">
      <h1 class="nhsuk-heading-l">Choose a new password</h1>
      <p>For {view.email}. You will be signed out everywhere else.</p>
      <Form submit="Set password and sign in">
        <NewPasswordField {...field('password')} email={view.email} />
      </Form>
    </Screen>
  )
}
