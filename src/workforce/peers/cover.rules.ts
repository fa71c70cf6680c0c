/** Who stands in when a sole worker is ill, chosen before it is needed. */
export type AgreedCover = {
  postId: string
  colleagueId: string
  name: string
  /** A peer's own post; a manager covers without one. */
  coverPostId?: string | undefined
  /** A peer has to say yes; a manager who chose it has. */
  agreed: boolean
  version: number
}
