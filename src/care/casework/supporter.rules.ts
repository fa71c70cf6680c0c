import type { PostRole } from '../../base/posts/post.rules.ts'

/** A colleague of another role who supports somebody while another leads, and since when (mdt.rule.one-lead). */
export type Supporter = {
  id: string
  caseId: string
  postId: string
  colleagueId: string
  name: string
  role: PostRole
  from: string
  until?: string | undefined
  away: boolean
}

/** A case that somebody supports and that changed hands since they were told (safety H7). */
export type ChangedHands = { supporterId: string; caseId: string; number: string; holderName: string; since: string }

export const stillSupports = ({ until }: Pick<Supporter, 'until'>): boolean => until === undefined
