type Post = { postId: string }

/** Addresses of induction, seat-relative. */
export const paths = {
  plan: ({ postId }: Post) => `/posts/${postId}/induction`,
  item: ({ postId }: Post, itemId: string, siteId?: string) =>
    `/posts/${postId}/induction/items/${itemId}${siteId ? `?site=${siteId}` : ''}`,
  done: ({ postId }: Post, itemId: string, siteId?: string) =>
    `/posts/${postId}/induction/items/${itemId}/done${siteId ? `?siteId=${siteId}` : ''}`,
  notApplicable: ({ postId }: Post, itemId: string, siteId?: string) =>
    `/posts/${postId}/induction/items/${itemId}/not-applicable${siteId ? `?siteId=${siteId}` : ''}`,
  several: ({ postId }: Post) => `/posts/${postId}/induction/several`,
  undo: ({ postId }: Post) => `/posts/${postId}/induction/undo`,
  mine: () => '/my-induction',
  starters: () => '/induction',
}
