type Debrief = { debriefId: string }
type Post = { postId: string }

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  list: () => '/debriefs',
  need: () => '/debriefs/need-to-talk',
  offer: ({ debriefId }: Debrief) => `/debriefs/${debriefId}/offer`,
  answer: ({ debriefId }: Debrief) => `/debriefs/${debriefId}/answer`,
  ended: ({ debriefId }: Debrief) => `/debriefs/${debriefId}/not-needed`,
  again: ({ debriefId }: Debrief) => `/debriefs/${debriefId}/still-needed`,
  owe: ({ postId }: Post) => `/posts/${postId}/owe-debrief`,
}
