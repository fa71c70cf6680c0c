type Post = { postId: string }

const asking = (values: Record<string, string | undefined>) => {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length ? `?${new URLSearchParams(given)}` : ''
}

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  sessions: ({ postId }: Post) => `/posts/${postId}/supervision`,
  record: ({ postId }: Post, kind?: string) => `/posts/${postId}/supervision/record${asking({ kinds: kind })}`,
  myPeople: () => '/my-people',
  mySessions: (after?: string) => `/sessions${asking({ after })}`,
  mySupport: () => '/my-support',
  duties: () => '/duties',
}
