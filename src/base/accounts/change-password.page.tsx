import { keepSession } from '../../http/cookies.ts'
import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { outsideForm } from '../../http/outside-form.tsx'
import { Screen } from '../../http/screen.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { paths } from './accounts.paths.ts'
import { changePassword, viewOwnAccount } from './change-password.ts'
import { NewPasswordField } from './new-password-field.view.tsx'

export const changePasswordPage = outsideForm({
  path: paths.password,
  door: 'account',
  show: viewOwnAccount,
  page: ChangePassword,
  submit: changePassword,
  done: (visit, { secret }) => {
    keepSession(visit.http, secret)
    return visit.redirect(`${paths.me}?changed=password`)
  },
  secret: ['current', 'password'],
})

function ChangePassword({ view, field }: FormProps<{ email: string }>) {
  return (
    <Screen title="Change my password" crumbs={[{ text: 'My account', href: paths.me }]}>
      <h1 class="nhsuk-heading-l">Change my password</h1>
      <p>You will be signed out everywhere else.</p>
      <Form submit="Change password" cancel={paths.me}>
        <PasswordInput {...field('current')} value={undefined} label="Password that you have now" width={30} />
        <NewPasswordField {...field('password')} email={view.email} />
      </Form>
    </Screen>
  )
}
