import { z } from 'zod'
import { emailField } from '../../lib/fields.ts'

export const Forgotten = z.object({ email: emailField('Enter your e-mail address') })
