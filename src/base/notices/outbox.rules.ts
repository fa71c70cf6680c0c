/** `held`: no mail server is set up. `failed`: the server refused, and the job tries again by itself for about half a day. */
export const MAIL_STATES = ['waiting', 'held', 'failed', 'sent'] as const
export type MailState = (typeof MAIL_STATES)[number]

export type OutboxLine = {
  id: string
  recipientKind: 'colleague' | 'referrer' | 'person' | 'organisation'
  about: string
  purpose: string
  state: MailState
  problem: string | undefined
  attempts: number
  at: Date
}

/**
 * Only what colleagues are written may be read here: what a person or a referrer is told is between them and who helps them. A digest is
 * the first screen of its reader, with what their seat alone may see (safety H9).
 */
export const isReadable = ({ recipientKind, purpose }: Pick<OutboxLine, 'recipientKind' | 'purpose'>): boolean =>
  (recipientKind === 'colleague' || recipientKind === 'organisation') && !purpose.startsWith('digest.')

/**
 * Hides the secret of every link in a message: whoever has it could act as the one it was for. An invitation's stays: who may
 * give the account may also hand it over, where no mail can be sent.
 */
export const withoutSecrets = (text: string, purpose: string): string =>
  purpose === 'accounts.invitation'
    ? text
    : text.replace(/(\/l\/[^/\s]+)\/[\w-]+/g, '$1/(hidden: it is for its reader alone)')

/** `referrals.alarm` as `Referrals: alarm`. */
export function purposeInWords(purpose: string): string {
  const [module = '', what = ''] = purpose.split('.')
  const spoken = (words: string) => words.replaceAll('-', ' ')
  return `${module.charAt(0).toUpperCase()}${spoken(module.slice(1))}: ${spoken(what)}`
}
