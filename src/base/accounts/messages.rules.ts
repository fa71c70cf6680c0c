import { INVITATION_DAYS } from './accounts.rules.ts'

type Text = { subject: string; text: string }
const lines = (...parts: string[]) => parts.join('\n\n')

/** To somebody who has no account yet. */
export const invitation = (givenName: string, organisation: string, link: string): Text => ({
  subject: 'Your account on Trellis',
  text: lines(
    `Hello ${givenName},`,
    `${organisation} has made an account for you on Trellis. Follow this link to choose a password:`,
    link,
    `The link works once, for ${INVITATION_DAYS} days. If it has run out, ask whoever invited you for another.`,
    'If you do not know why you got this, do nothing.',
  ),
})

/** To somebody whose account is older than this role: no link, because none is needed. */
export const anotherRole = (givenName: string, organisation: string, signIn: string): Text => ({
  subject: 'You have a new role on Trellis',
  text: lines(
    `Hello ${givenName},`,
    `${organisation} has added you on Trellis. Your e-mail address and password stay the same. Sign in here:`,
    signIn,
    'If you do not know why you got this, do nothing, and tell us.',
  ),
})

export const newPassword = (givenName: string, link: string): Text => ({
  subject: 'Choose a new password for Trellis',
  text: lines(
    `Hello ${givenName},`,
    'Somebody asked for a new password for your account on Trellis. If it was you, follow this link:',
    link,
    'The link works once, for one hour. If it was not you, do nothing: your password stays as it is.',
  ),
})

/** After a change that its owner may not have made. */
export const passwordChanged = (givenName: string): Text => ({
  subject: 'Your password for Trellis was changed',
  text: lines(
    `Hello ${givenName},`,
    'The password of your account on Trellis was changed just now.',
    'If it was not you, ask your administrator at once to lock the account.',
  ),
})
