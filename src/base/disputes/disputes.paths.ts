import type { DisputedLine } from './dispute.rules.ts'

type Post = { postId: string }

/** Addresses of disputes, seat-relative. */
export const paths = {
  ofPost: ({ postId }: Post) => `/posts/${postId}/disputes`,
  raise: ({ postId }: Post, { verdict, item, siteId }: DisputedLine) =>
    `/posts/${postId}/disputes/raise?${new URLSearchParams({ verdict, item, ...(siteId ? { siteId } : {}) })}`,
  answer: ({ postId }: Post, disputeId: string) => `/posts/${postId}/disputes/${disputeId}/answer`,
} as const
