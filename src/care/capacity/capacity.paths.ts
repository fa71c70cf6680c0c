type Post = { postId: string }
type Referral = { referralId: string }
type Allocation = { allocationId: string }

/** Addresses of capacity and allocation, seat-relative. */
export const paths = {
  mine: () => '/my-capacity',
  team: (by?: 'room') => (by ? `/capacity?by=${by}` : '/capacity'),
  planner: (people?: number) => (people ? `/capacity/planner?people=${people}` : '/capacity/planner'),
  target: () => '/capacity/target',
  post: ({ postId }: Post) => `/posts/${postId}/capacity`,
  set: ({ postId }: Post, input: string) => `/posts/${postId}/capacity/set/${input}`,
  plan: ({ postId }: Post) => `/posts/${postId}/capacity/plan`,
  endPlan: ({ postId }: Post) => `/posts/${postId}/capacity/end-plan`,
  toAllocate: () => '/allocate',
  allocate: ({ referralId }: Referral) => `/referrals/${referralId}/allocate`,
  allocateOver: ({ referralId, postId }: Referral & Post) => `/referrals/${referralId}/allocate/${postId}`,
  allocation: ({ allocationId }: Allocation) => `/allocations/${allocationId}`,
  undo: ({ allocationId }: Allocation) => `/allocations/${allocationId}/undo`,
  handBack: ({ allocationId }: Allocation) => `/allocations/${allocationId}/hand-back`,
} as const
