import type { AgreedAction } from '../../base/agreed-actions/agreed-action.rules.ts'
import { hashOfRecord } from '../../lib/record-hash.ts'
import type { Actor } from '../../platform/actor.ts'
import type { FoundSession } from '../supervision/found-session.rules.ts'

export type Party = 'worker' | 'supervisor'
export type Named = { id: string; name: string }
/** The two whose session it is. One that nobody is said to have held has no pair yet. */
export type Pair = Record<Party, Named>

export const WELLBEING = ['fine', 'stretched', 'struggling', 'prefer-not-to-say'] as const
export type Wellbeing = (typeof WELLBEING)[number]

/** What the two keep of a session. Their private notes lie apart. */
export type SessionRecord = {
  sessionId: string
  covered: string[]
  themes: string[]
  /** Ids of the framework's competencies. */
  competencies: string[]
  wellbeing?: Wellbeing | undefined
  shared: string
  version: number
  writtenBy: string
  writtenAt: Date
}

export type Signature = {
  id: string
  as: Party
  by: Named
  hash: string
  how: 'signed-in' | 'link'
  at: Date
  /** When the one whose it is said that they did not give it. */
  disownedAt?: Date | undefined
}

export const other = (party: Party): Party => (party === 'worker' ? 'supervisor' : 'worker')

export function pairOf({ colleagueId, workerName, supervisorId, supervisorName }: FoundSession): Pair | undefined {
  if (!supervisorId) return undefined
  return {
    worker: { id: colleagueId, name: workerName },
    supervisor: { id: supervisorId, name: supervisorName ?? 'The supervisor' },
  }
}

/** Which of the two asks; undefined for everybody else, whatever their role. */
export function partyOf(actor: Actor, pair: Pair | undefined): Party | undefined {
  if (actor.kind !== 'colleague' || !pair) return undefined
  if (actor.id === pair.worker.id) return 'worker'
  return actor.id === pair.supervisor.id ? 'supervisor' : undefined
}

type Signed = {
  session: Pick<FoundSession, 'id' | 'heldOn' | 'kinds' | 'minutes'>
  shared: string
  actions: readonly Pick<AgreedAction, 'id' | 'text' | 'owner'>[]
}

/** What a signature binds: the day, the kinds, the minutes, the shared note, and the words and owner of every action. */
export const bindingHash = ({ session, shared, actions }: Signed): string =>
  hashOfRecord({
    session: session.id,
    date: session.heldOn ?? '',
    kinds: session.kinds.toSorted(),
    minutes: session.minutes,
    shared,
    actions: actions
      .toSorted((one, next) => (one.id < next.id ? -1 : 1))
      .map(({ text, owner }) => ({ text, owner: owner.id })),
  })

export type Signing = {
  worker?: Signature | undefined
  supervisor?: Signature | undefined
  /** Somebody signed, and the record was changed since: those signatures hold no more. */
  voided: boolean
}

/** Who has signed the record as it stands. */
export function signingOf(hash: string, signatures: readonly Signature[]): Signing {
  const holding = (party: Party) =>
    signatures.findLast((each) => each.as === party && each.hash === hash && !each.disownedAt)
  const [worker, supervisor] = [holding('worker'), holding('supervisor')]
  return { worker, supervisor, voided: signatures.some((each) => each.hash !== hash) && !(worker && supervisor) }
}

/** Who has still to sign; nobody when both have. */
export const yetToSign = ({ worker, supervisor }: Signing): Party[] => [
  ...(worker ? [] : (['worker'] as const)),
  ...(supervisor ? [] : (['supervisor'] as const)),
]
