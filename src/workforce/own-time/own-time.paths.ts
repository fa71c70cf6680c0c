type Post = { postId: string }
type Learning = { learningId: string }

/** Addresses of a worker's own time, seat-relative. */
export const paths = {
  mine: (quarter?: string) => (quarter ? `/my-time?quarter=${quarter}` : '/my-time'),
  add: () => '/my-time/add',
  remove: () => '/my-time/remove',
  share: () => '/my-time/share',
  takeBack: () => '/my-time/take-back',
  learning: (year?: string) => (year ? `/my-learning?year=${year}` : '/my-learning'),
  addLearning: (kind?: string) => (kind ? `/my-learning/add?kind=${kind}` : '/my-learning/add'),
  changeLearning: ({ learningId }: Learning) => `/my-learning/${learningId}/change`,
  tookPlace: ({ learningId }: Learning) => `/my-learning/${learningId}/took-place`,
  removeLearning: ({ learningId }: Learning) => `/my-learning/${learningId}/remove`,
  job: () => '/my-job',
  answer: (milestone: string) => `/my-job/${milestone}`,
  shareAnswer: (milestone: string) => `/my-job/${milestone}/share`,
  shared: ({ postId }: Post) => `/posts/${postId}/shared-time`,
  talked: ({ postId }: Post) => `/posts/${postId}/shared-time/talked`,
  agree: ({ postId }: Post, purpose: string) => `/posts/${postId}/agreed-hours/${purpose}`,
} as const
