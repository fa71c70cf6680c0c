import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { outsideForm } from '../../http/outside-form.tsx'
import { Screen } from '../../http/screen.tsx'
import type { Visit } from '../../http/visit.ts'
import { accept } from '../../platform/result.ts'
import { Input } from '../../ui/input.tsx'
import { paths } from './accounts.paths.ts'
import { askForNewPassword } from './forgotten.ts'

export const forgottenPage = outsideForm({
  path: paths.forgotten,
  door: 'public',
  show: async () => accept(undefined),
  page: ForgottenPage,
  submit: askForNewPassword,
  done: (visit) => visit.redirect(paths.forgottenSent),
})

function ForgottenPage({ field }: FormProps<undefined>) {
  return (
    <Screen title="I forgot my password">
      <h1 class="nhsuk-heading-l">I forgot my password</h1>
      <p>Tell us your e-mail address. We send a link with which you choose a new password.</p>
      <Form submit="Send me a link" cancel={paths.signIn}>
        <Input {...field('email')} label="E-mail address" kind="email" own width={30} />
      </Form>
    </Screen>
  )
}

export const forgottenSent = async (visit: Visit): Promise<Response> => visit.html(<Sent />)

const Sent = () => (
  <Screen title="Look at your e-mail">
    <h1 class="nhsuk-heading-l">Look at your e-mail</h1>
    <p>If there is an account with that address, a link is on its way. It works once, for one hour.</p>
    <p>
      Nothing after ten minutes? Look among unwanted mail. Then ask your service’s administrator: perhaps your account
      has another address, is locked, or mail cannot be sent just now.
    </p>
    <p>
      <a href={paths.signIn}>Back to sign in</a>
    </p>
  </Screen>
)
