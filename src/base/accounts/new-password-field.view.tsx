import type { FieldProps } from '../../http/form-page.tsx'
import { SHORTEST_PASSWORD } from '../../lib/password-rules.ts'
import { PasswordInput } from '../../ui/password-input.tsx'

/** A password to be: what it must be is said before anything is typed. The hidden address tells password managers whose it is. */
export const NewPasswordField = ({ email, ...field }: FieldProps & { email: string }) => (
  <>
    <input type="text" name="username" autocomplete="username" value={email} hidden readOnly />
    <PasswordInput
      {...field}
      value={undefined}
      label="New password"
      hint={`${SHORTEST_PASSWORD} characters or more. Three words that do not belong together work well. You may paste it.`}
      autoComplete="new-password"
      width={30}
    />
  </>
)
