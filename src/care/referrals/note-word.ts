import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import type { SafeContact } from '../identity/identity.rules.ts'
import { changePerson, openPerson } from '../identity/index.ts'
import { NoteWord } from './note-word.form.ts'
import { mayOpen } from './referral.policy.ts'
import { changeReferral, insertWord } from './referral-changes.store.ts'
import { lockStanding } from './standing.store.ts'

type Noted = NoteWord & { by: string; personId: string }

/**
 * A call, a visit or a letter. Whether it was their own wish, and what is safe, count only when they were reached and alone
 * (safety H2): otherwise they stay "not asked".
 */
export const noteWord = command({
  event: 'referrals.word-noted',
  input: NoteWord,
  load: (context, { referralId }) => lockStanding(context, referralId),
  may: mayOpen,
  decide: ({ referral }, form, { today }, actor): Result<Noted> => {
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can note this')
    if (form.on > today) return invalid({ field: 'on', message: 'The day must be today or in the past' })
    const says = form.ownWish === 'yes' || form.ownWish === 'no' || form.safeWays.length > 0
    if (says && !form.reached)
      return invalid({ field: 'reached', message: 'You wrote down what they said. Choose “Yes, I reached them”' })
    if (says && !form.alone)
      return invalid({ field: 'alone', message: 'Ask them alone. What they said beside somebody else cannot be kept' })
    return accept({ ...form, by: actor.id, personId: referral.personId })
  },
  save,
  about: ({ referralId }) => [`referral:${referralId}`],
  keep: ['on', 'how', 'reached', 'alone', 'ownWish'],
})

async function save(context: Context, noted: Noted): Promise<Result<{ id: string }>> {
  const { id, referralId, on, how, reached, by } = noted
  if (!(await insertWord(context, { id, referralId, on, how, reached, by }))) return refuse({ kind: 'repeated' })
  if (reached && noted.alone) await keepWhatTheySaid(context, noted)
  return accept({ id })
}

async function keepWhatTheySaid(context: Context, { referralId, personId, ...said }: Noted): Promise<void> {
  const wish = said.ownWish === 'yes' || said.ownWish === 'no' ? said.ownWish : undefined
  if (wish)
    await changeReferral(context, referralId, {
      confirmed_alone_on: said.on,
      own_wish: wish,
      agrees: wish,
      agrees_said_by: 'person',
    })
  if (said.safeWays.length > 0) await keepSafeContact(context, referralId, personId, said)
}

type Said = Pick<NoteWord, 'on' | 'safeWays' | 'whoElse'>
async function keepSafeContact(context: Context, referralId: string, personId: string, said: Said): Promise<void> {
  const person = await openPerson(context, personId, `referral:${referralId}`, { kind: 'triager' })
  if (!person) return
  const safeContact: SafeContact = {
    answeredOn: said.on,
    ring: said.safeWays.includes('ring'),
    text: said.safeWays.includes('text'),
    email: said.safeWays.includes('email'),
    leaveMessage: said.safeWays.includes('leave-message'),
    whoElse: said.whoElse || person.details.safeContact.whoElse,
  }
  await changePerson(context, personId, person.version, { ...person.details, safeContact })
}
