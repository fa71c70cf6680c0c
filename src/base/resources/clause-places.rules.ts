import type { ContentFile } from '../../framework/content-file.ts'
import type { Framework } from '../../framework/framework.ts'

/** Parts of the content that are cited as a whole: where they stand, and the clause that they are. */
const PARTS_AS_CLAUSES: Record<string, string> = {
  'induction.gate.scope': 'gate.scope',
  'induction.gate.waiver': 'gate.agreed-exception',
  'induction.gate.existingWorkers': 'gate.existing-workers',
  'induction.gate.returningWorkers': 'gate.returning-workers',
  'induction.gate.gradedStart': 'gate.graded-start',
  'training.renewal': 'training.renewal',
  'training.protectedTime': 'training.protected-time',
  'supervision.scope': 'supervision.scope',
  'supervision.dutyHolders': 'supervision.duty-holders',
  'supervision.agreementTemplate': 'supervision.agreement',
  'supervision.supervisorReadiness': 'supervision.readiness',
  'caseload.whatCounts': 'caseload.what-counts',
  'caseload.thresholds': 'caseload.thresholds',
  'caseload.localTargets': 'caseload.local-targets',
}

/** The clause that a row, or the part at this place, is cited as. A row elsewhere that only names a clause is not it. */
export function clauseAt(framework: Framework, file: ContentFile, path: string, id: unknown): string | undefined {
  const whole = PARTS_AS_CLAUSES[path]
  if (whole) return whole
  if (typeof id !== 'string' || NAMED_ONLY.some((place) => path.startsWith(place))) return undefined
  return framework.byId.clauses[id]?.file === file ? id : undefined
}

/** Lists whose rows repeat ids of clauses that stand elsewhere on the same page. */
const NAMED_ONLY = ['competencies.alignment', 'maturity.standardModelElements', 'supervision.agendaTemplates']
