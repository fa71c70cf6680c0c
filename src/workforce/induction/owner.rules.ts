import type { InductionStandard } from '../../framework/standard/induction.ts'
import type { Holder } from '../../lib/verdict.ts'

type Named = { id: string; name: string }

/** What must be known of a post to say who holds a duty towards it. */
type OwnedPost = {
  name: string
  employer: Named
  pcn?: Named | undefined
  lineManager?: Named | undefined
}

/** Roles whose duty is the employer's, the practice's, or that of whoever the post belongs to. */
const AT_EMPLOYER = ['employer-hr', 'provider-manager']
const AT_PRACTICE = ['practice-manager', 'practice-contact']

/**
 * Who holds an item: their role in words, their name where the post itself says it, and the organisation whose duty it
 * is. A duty is never the worker's unless the content gives it to them by name.
 */
export function holderOf(standard: InductionStandard, owner: string, post: OwnedPost, site?: Named): Holder {
  const role = ownerInWords(standard, owner)
  if (owner === 'link-worker') return { role, name: post.name }
  if (owner === 'line-manager')
    return { role, ...(post.lineManager ? { name: post.lineManager.name } : { organisation: post.employer.name }) }
  if (AT_EMPLOYER.includes(owner)) return { role, organisation: post.employer.name }
  if (AT_PRACTICE.includes(owner) && site) return { role, organisation: site.name }
  return { role, organisation: (post.pcn ?? post.employer).name }
}

/** `Practice manager (each practice)` as `Practice manager`: the page says which practice beside it. */
export function ownerInWords(standard: InductionStandard, owner: string): string {
  const label = standard.ownerRoles.find((role) => role.id === owner)?.label ?? owner
  return label.replace(/ \(each practice\)$/, '')
}
