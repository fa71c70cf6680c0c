import { keepSession } from '../../http/cookies.ts'
import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { outsideForm } from '../../http/outside-form.tsx'
import { Screen } from '../../http/screen.tsx'
import { accept } from '../../platform/result.ts'
import { Input } from '../../ui/input.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { paths } from './accounts.paths.ts'
import { localPath } from './local-path.rules.ts'
import { signIn } from './sign-in.ts'

export const signInPage = outsideForm({
  path: paths.signIn,
  door: 'public',
  show: async () => accept(undefined),
  page: SignIn,
  submit: signIn,
  done: (visit, { secret }) => {
    keepSession(visit.http, secret)
    return visit.redirect(localPath(visit.query.next) ?? paths.seats)
  },
  secret: ['password'],
})

function SignIn({ field, asked }: FormProps<undefined>) {
  return (
    <Screen title="Sign in">
      <h1 class="nhsuk-heading-l">Sign in to Trellis</h1>
      {asked.next && <p>After this you go on to the page that you asked for.</p>}
      <Form submit="Sign in">
        <Input {...field('email')} label="E-mail address" kind="email" own width={30} />
        <PasswordInput {...field('password')} label="Password" width={30} />
      </Form>
      <p>
        <a href={paths.forgotten}>I forgot my password</a>
      </p>
      <p>No account yet? Your service’s administrator invites you by e-mail.</p>
    </Screen>
  )
}
