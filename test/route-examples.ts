/**
 * What stands for each name in an address: any row of the demonstration, of each system in turn; `value` where a name is no id
 * and so belongs to nobody. A route with a name that is not here fails the walk in `isolation.test.ts`.
 */
export type Example = { from: string; column?: string; where?: string; value?: string }

const word = (value: string): Example => ({ from: '', value })

export const EXAMPLES: Record<string, Example> = {
  accountId: { from: 'colleague', column: 'account_id' },
  postId: { from: 'post', where: "role = 'link-worker'" },
  colleagueId: { from: 'colleague' },
  recordId: { from: 'training_record' },
  itemId: word('ind.b.it'),
  fileId: word('0198c0de-0000-7000-8000-000000000001'),
  exceptionId: { from: 'agreed_exception' },
  disputeId: { from: 'readiness_dispute' },
  referralId: { from: 'referral', where: "state <> 'decided'" },
  outcome: word('person-declined'),
  input: word('travel_hours'),
  allocationId: { from: 'allocation' },
  planId: { from: 'over_limit' },
  organisation: { from: 'address', column: 'slug' },
  figure: word('link-workers'),
  resourceId: word('res.oxford'),
  file: word('supervision'),
  tenant: word('nowhere'),
  secret: word('AAAAAAAAAAAAAAAAAAAAAA'),
}
