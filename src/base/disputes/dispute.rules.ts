/** Whose verdict: readiness, the support that is owed, or how full somebody is. */
export const VERDICTS = ['readiness', 'support', 'capacity'] as const
export type DisputedVerdict = (typeof VERDICTS)[number]

/** One line of a verdict: its clause, and the practice where it has one of its own. */
export type DisputedLine = { verdict: DisputedVerdict; item: string; siteId?: string | undefined }

export type Dispute = DisputedLine & {
  id?: string | undefined
  on: string
  says: string
  answer?: { says: string; on: string; by?: string | undefined } | undefined
}

/** What stands beside a line: what the worker said that waits for an answer, else the last that was answered. */
export type BesideLine = {
  disputed?: { on: string; says: string }
  disputeId?: string
  answered?: { says: string; answer: string }
}

export function besideLine(disputes: readonly Dispute[], { verdict, item, siteId }: DisputedLine): BesideLine {
  const own = disputes.filter((one) => one.verdict === verdict && one.item === item && one.siteId === siteId)
  const open = own.find(({ answer }) => !answer)
  if (open) return { disputed: { on: open.on, says: open.says }, ...(open.id ? { disputeId: open.id } : {}) }
  const last = own.at(-1)
  return last?.answer ? { answered: { says: last.says, answer: last.answer.says } } : {}
}

/**
 * Of somebody else's employee a PCN reads what was said against its own verdicts, and against support that it is told of: never
 * against an appraisal, or what line management holds (safety H9).
 */
export const isReadByPcn = ({ verdict, item }: DisputedLine, isTold: (clause: string) => boolean): boolean =>
  verdict !== 'support' || isTold(item)

export const VERDICT_WORDS: Readonly<Record<DisputedVerdict, string>> = {
  readiness: 'May they take referrals?',
  support: 'Support that is owed',
  capacity: 'How full',
}
