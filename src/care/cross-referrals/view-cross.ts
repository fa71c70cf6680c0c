import { framework } from '../../base/editions/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import {
  type CrossSubject,
  mayAnswer,
  mayFinish,
  mayHandBack,
  mayRead,
  maySee,
  maySendersAct,
  worksOn,
} from './cross-referral.policy.ts'
import { isUnread, type Word, waits } from './cross-referral.rules.ts'
import { loadCross } from './cross-subject.ts'
import { openWords, wordsSaid } from './cross-words.store.ts'
import { cellOf } from './roles.rules.ts'

export type CrossView = CrossSubject & {
  reads: boolean
  words: Word[]
  /** What whoever asks keeps doing. */
  keeps: string
  opensCase: boolean
  may: { accept: boolean; handBack: boolean; answer: boolean; withdraw: boolean; finish: boolean; read: boolean }
}

/** One referral between roles: how it stands for everybody whom it concerns, and its words for those who may read them. */
export const viewCross = query({
  read: 'cross-referrals.viewed',
  load: async (context: Context, asked: { crossReferralId: string }): Promise<CrossView | undefined> => {
    const one = await loadCross(context, asked)
    if (!one || maySee(context.actor, one) !== true) return undefined
    const reads = mayRead(context.actor, one)
    const opened = reads ? await openWords(context, one.referral.id) : { parts: [], lawSays: '' }
    const { referral } = one
    const open = waits(referral)
    const { actor } = context
    const sends = maySendersAct(actor, one) === true
    return {
      ...one,
      referral: { ...referral, ...opened },
      reads,
      words: reads || sends ? await wordsSaid(context, referral.id) : [],
      keeps: cellOf(framework().mdt.crossReferralMatrix, referral.fromRole, referral.toRole)?.keep ?? '',
      opensCase: worksOn(actor, one.subject),
      may: {
        accept: open && mayAnswer(actor, one) === true,
        handBack: open && mayHandBack(actor, one) === true,
        answer: referral.state === 'asked' && sends,
        withdraw: open && sends,
        finish: referral.state === 'accepted' && mayFinish(actor, one) === true,
        read: isUnread(referral) && sends,
      },
    }
  },
  may: (actor, one) => maySee(actor, one),
  about: ({ referral }) => [`case:${referral.caseId}`, `cross-referral:${referral.id}`],
})
