import { Tag, type TagColour } from '../../ui/tag.tsx'
import type { Post } from './post.rules.ts'
import { type Standing, standingOn } from './post-standing.rules.ts'

const COLOURS: Record<Standing['kind'], TagColour> = {
  coming: 'blue',
  'in-post': 'green',
  away: 'grey',
  back: 'aqua-green',
  leaving: 'yellow',
  left: 'grey',
}

export const PostStanding = ({ post, today }: { post: Post; today: string }) => {
  const { kind, words } = standingOn(post, today)
  return <Tag colour={COLOURS[kind]}>{words}</Tag>
}
