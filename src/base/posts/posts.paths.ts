type Post = { postId: string }

export const paths = {
  team: () => '/team',
  post: ({ postId }: Post) => `/posts/${postId}`,
  appoint: () => '/team/appoint',
  terms: ({ postId }: Post) => `/posts/${postId}/terms`,
  hours: ({ postId }: Post) => `/posts/${postId}/hours`,
  sites: ({ postId }: Post) => `/posts/${postId}/sites`,
  away: ({ postId }: Post) => `/posts/${postId}/away`,
  back: ({ postId, absenceId }: Post & { absenceId: string }) => `/posts/${postId}/away/${absenceId}/back`,
  returnTalk: ({ postId, absenceId }: Post & { absenceId: string }) => `/posts/${postId}/away/${absenceId}/return-talk`,
  end: ({ postId }: Post) => `/posts/${postId}/end`,
}
