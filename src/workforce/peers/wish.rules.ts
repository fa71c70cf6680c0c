/** A sole worker would like this colleague of another network as their named peer. */
export type Wish = {
  id: string
  postId: string
  peerPostId: string
  askedAt: Date
  answer?: 'yes' | 'no' | undefined
  answeredAt?: Date | undefined
}

/** How it stands, in words. A no needs no reason. */
export const wishWords = ({ answer }: Pick<Wish, 'answer'>, peer: string): string =>
  answer === 'yes'
    ? `${peer} said yes. A manager names them`
    : answer === 'no'
      ? `${peer} cannot just now. That is no reflection on anybody`
      : `${peer} has not answered yet`
