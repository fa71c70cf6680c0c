import { z } from 'zod'
import { emailField } from '../../lib/fields.ts'

/** A password is taken as it was typed: neither trimmed nor shortened. */
export const SignIn = z.object({
  email: emailField('Enter your e-mail address'),
  password: z.string('Enter your password').min(1, 'Enter your password').max(1_000, 'Enter your password'),
})
