import { z } from 'zod'

/** A new password, exactly as typed. Whether it is good enough its owner's own words decide too (`password-rules.ts`). */
export const NewPassword = z.object({
  password: z.string('Choose a password').min(1, 'Choose a password'),
})

export const ChangePassword = z.object({
  current: z.string('Enter the password that you have now').min(1, 'Enter the password that you have now').max(1_000),
  password: z.string('Choose a new password').min(1, 'Choose a new password'),
})
