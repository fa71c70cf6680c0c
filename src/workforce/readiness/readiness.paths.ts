type Post = { postId: string }
const at = (siteId: string | undefined) => (siteId ? `&siteId=${siteId}` : '')

/** Addresses of readiness, seat-relative. */
export const paths = {
  readiness: ({ postId }: Post) => `/posts/${postId}/readiness`,
  agree: ({ postId }: Post, item: string, siteId?: string) =>
    `/posts/${postId}/readiness/exception?item=${item}${at(siteId)}`,
  end: ({ postId }: Post) => `/posts/${postId}/readiness/end-exception`,
  sign: ({ postId }: Post) => `/posts/${postId}/readiness/sign`,
  mine: () => '/my-readiness',
  team: () => '/readiness',
}
