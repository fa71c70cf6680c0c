import { isLinkWorker, type Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { gradedShare, type Readiness } from '../../workforce/readiness/readiness.rules.ts'
import { isFirstYear } from './factor.rules.ts'

/**
 * The share of a full caseload in a starter's weeks; 1 for everybody else. The gate opened on the day of the second signature.
 * Somebody whose gate is shut but who helps people already is held to the whole plan: the gate stops new people only (H10).
 */
export function startersShare(post: Post, readiness: Readiness | undefined, standard: Standard, today: string): number {
  if (!isLinkWorker(post) || !isFirstYear(post, today) || !readiness) return 1
  if (readiness.verdict !== 'may' && readiness.verdict !== 'some') return 1
  const opened = readiness.signOffs
    .map(({ on }) => on)
    .sort()
    .at(-1)
  return gradedShare(post, standard, opened ?? post.startedOn, today)
}
