type Post = { postId: string }

/** Addresses of a worker's own time, seat-relative. */
export const paths = {
  mine: (quarter?: string) => (quarter ? `/my-time?quarter=${quarter}` : '/my-time'),
  add: () => '/my-time/add',
  remove: () => '/my-time/remove',
  share: () => '/my-time/share',
  takeBack: () => '/my-time/take-back',
  job: () => '/my-job',
  answer: (milestone: string) => `/my-job/${milestone}`,
  shareAnswer: (milestone: string) => `/my-job/${milestone}/share`,
  shared: ({ postId }: Post) => `/posts/${postId}/shared-time`,
  talked: ({ postId }: Post) => `/posts/${postId}/shared-time/talked`,
  agree: ({ postId }: Post, purpose: string) => `/posts/${postId}/agreed-hours/${purpose}`,
} as const
