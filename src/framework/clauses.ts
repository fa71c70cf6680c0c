import type { Clause } from './clause-rows.ts'
import type { Content } from './content.ts'
import {
  careersAndMaturityClauses,
  caseloadClauses,
  mdtClauses,
  recruitmentClauses,
  resourceClauses,
} from './service-clauses.ts'
import { competencyClauses, inductionClauses, supervisionClauses, trainingClauses } from './support-clauses.ts'

/** Every statement that may be cited, each with a basis of its own or the one of the part it stands in. */
export function clausesOf(content: Content): Clause[] {
  return [
    ...competencyClauses(content),
    ...inductionClauses(content),
    ...trainingClauses(content),
    ...supervisionClauses(content),
    ...caseloadClauses(content),
    ...mdtClauses(content),
    ...recruitmentClauses(content),
    ...careersAndMaturityClauses(content),
    ...resourceClauses(content),
  ]
}
