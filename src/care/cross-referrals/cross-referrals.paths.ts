type Case = { caseId: string }
type One = { crossReferralId: string }

const query = (asked: Record<string, string | undefined>) => {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length ? `?${new URLSearchParams(given)}` : ''
}

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  list: (asked: { show?: string; after?: string } = {}) => `/between-roles${query(asked)}`,
  shared: (asked: { show?: string; role?: string; after?: string } = {}) => `/shared-cases${query(asked)}`,
  team: ({ caseId }: Case, done: { sent?: string } = {}) => `/cases/${caseId}/team${query(done)}`,
  /** `leads`: they are asked to lead from now on; `postId`: whom, chosen beforehand. */
  send: ({ caseId, to }: Case & { to: string }, chosen: { leads?: 'they'; postId?: string } = {}) =>
    `/cases/${caseId}/ask/${to}${query(chosen)}`,
  one: ({ crossReferralId }: One) => `/between-roles/${crossReferralId}`,
  accept: ({ crossReferralId }: One) => `/between-roles/${crossReferralId}/accept`,
  handBack: ({ crossReferralId }: One) => `/between-roles/${crossReferralId}/hand-back`,
  ask: ({ crossReferralId }: One) => `/between-roles/${crossReferralId}/ask`,
  answer: ({ crossReferralId }: One) => `/between-roles/${crossReferralId}/answer`,
  withdraw: ({ crossReferralId }: One) => `/between-roles/${crossReferralId}/withdraw`,
  finish: ({ crossReferralId }: One) => `/between-roles/${crossReferralId}/finish`,
  read: ({ crossReferralId }: One) => `/between-roles/${crossReferralId}/read`,
  proposeLead: ({ caseId }: Case) => `/cases/${caseId}/lead`,
  answerLead: ({ leadChangeId }: { leadChangeId: string }) => `/leads/${leadChangeId}/answer`,
  onward: ({ caseId }: Case) => `/cases/${caseId}/onward`,
  taken: ({ onwardId }: { onwardId: string }) => `/onward/${onwardId}/taken`,
  told: ({ supporterId }: { supporterId: string }) => `/supporting/${supporterId}/told`,
}
