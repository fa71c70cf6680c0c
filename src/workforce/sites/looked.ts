import type { About } from '../../platform/context.ts'

/** What every change at a site is about: one worker, at one site. */
export const aboutSite = ({ postId, siteId }: { postId: string; siteId: string }): About[] => [
  `post:${postId}`,
  `organisation:${siteId}`,
]
