import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { addressOfLink, makeLink, revokeLinks } from '../../platform/links.ts'
import { sendLater } from '../../platform/mail.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { paths } from './accounts.paths.ts'
import { mayInvite } from './accounts.policy.ts'
import { INVITATION, INVITATION_DAYS } from './accounts.rules.ts'
import { findInvited, type Invited, joinAccount, makeAccount } from './invited.store.ts'
import { anotherRole, invitation } from './messages.rules.ts'

const Invite = z.object({ colleagueId: z.uuid() })

type Decision = Invited & { email: string; accountId: string; makes: boolean; needsLink: boolean }

/**
 * Invites a colleague: makes their account, or joins the one that has their address already, and writes to them. Inviting again
 * sends a new link, and the old one ends. An account that is in use gets no link: its password is its owner's business.
 */
export const invite = command({
  event: 'accounts.colleague-invited',
  input: Invite,
  load: (context, { colleagueId }) => findInvited(context, colleagueId),
  may: mayInvite,
  decide: (subject, _, moment): Result<Decision> => {
    const { account, email } = subject
    if (!email)
      return invalid({ field: 'colleagueId', message: `${subject.givenName} has no e-mail address here. Add it first` })
    if (subject.isAnothers)
      return invalid({
        field: 'colleagueId',
        message: `Another colleague here has ${email}. Change one of the two first`,
      })
    if (account && (account.status === 'locked' || account.status === 'closed'))
      return refuse({ kind: 'forbidden', why: `${subject.givenName} has an account that is locked. Unlock it first` })
    const accountId = account?.id ?? moment.newId()
    return accept({ ...subject, email, accountId, makes: !account, needsLink: account?.status !== 'active' })
  },
  save: async (context, decision) => {
    const { accountId, colleagueId, email, makes, needsLink } = decision
    if (makes) await makeAccount(context, accountId, email)
    await joinAccount(context, colleagueId, accountId)
    const text = needsLink ? await withLink(context, decision) : withoutLink(context, decision)
    const to = decision.account?.email ?? email
    const recipient = { kind: 'colleague', about: `colleague:${colleagueId}` } as const
    await sendLater(context, needsLink ? 'accounts.invitation' : 'accounts.another-role', recipient, { to, ...text })
    return accept({ accountId })
  },
  about: ({ colleagueId, accountId }) => [`colleague:${colleagueId}`, `account:${accountId}`],
  keep: ['makes'],
})

async function withLink(context: Context, { accountId, givenName, organisation }: Decision) {
  await revokeLinks(context, INVITATION, `account:${accountId}`)
  const expiresAt = new Date(context.moment.now.getTime() + INVITATION_DAYS * 86_400_000)
  const secret = await makeLink(context, { purpose: INVITATION, about: `account:${accountId}`, expiresAt })
  return invitation(givenName, organisation, await addressOfLink(context, secret))
}

const withoutLink = ({ publicUrl }: Context, { givenName, organisation }: Decision) =>
  anotherRole(givenName, organisation, `${publicUrl}${paths.signIn}`)
