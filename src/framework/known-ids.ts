import type { Content } from './content.ts'

/** What a reference may point at. */
export type Kind = keyof ReturnType<typeof knownIds>

/** Every id that something else in the content may name, by kind. */
export function knownIds(content: Content) {
  const { competencies, induction, training, supervision, recruitment, mdt, maturity, resources, caseload } = content
  return {
    ...trainingIds(training),
    assignment: assignments(supervision),
    audience: new Set(resources.audiences),
    checklist: new Set(['supervisor_readiness']),
    competency: idsOf(competencies.domains.flatMap((each) => each.competencies)),
    condition: idsOf(induction.conditions.items),
    'employment model': idsOf(recruitment.employmentModels),
    'evidence type': idsOf(competencies.evidenceTypes),
    feed: new Set([...idsOf(maturity.metrics.items), 'themes', 'improvement_plan']),
    formula: idsOf(caseload.capacityModel.formulas),
    function: idsOf(supervision.functions.items),
    'induction item': idsOf(induction.items),
    'job description section': idsOf(recruitment.jobDescription.sections),
    'maturity metric': idsOf(maturity.metrics.items),
    'outcome measure': idsOf(caseload.outcomeMeasures.items),
    'owner role': idsOf(induction.ownerRoles),
    part: new Set(['training.yaml#specialist_roles', 'training.yaml#protected_time']),
    'PCI heading': idsOf(competencies.alignment.pci.headings),
    'personalised care role': idsOf(mdt.personalisedCareRoles),
    phase: idsOf(induction.phases),
    'resource section': idsOf(resources.sections),
    rule: new Set([...idsOf(supervision.rules), mdt.recordAccess.id]),
    slot: idsOf(recruitment.slots),
    'standard model element': idsOf(maturity.standardModelElements),
    'supervision type': idsOf(supervision.supervisionTypes),
  }
}

function trainingIds({ programmes, statutoryAndMandatory, requirementLevels, statuses, cpd }: Content['training']) {
  const units = [...programmes, ...programmes.flatMap((each) => each.modules), ...statutoryAndMandatory.items]
  return {
    training: idsOf([...units, { id: 'statutory_and_mandatory' }]),
    'training or course': idsOf([...units, ...cpd.categories, ...cpd.extraModules]),
    'requirement level': idsOf(requirementLevels),
    'training status': idsOf(statuses),
  }
}

/** Appointments exist because a rule asks whether somebody is appointed. */
function assignments({ rules }: Content['supervision']) {
  const checks = rules.flatMap(({ check }) => (check.kind === 'all' ? check.of : [check]))
  return new Set(checks.flatMap((check) => (check.kind === 'assignment-exists' ? [check.assignment] : [])))
}

function idsOf(rows: readonly { id: string }[]): Set<string> {
  return new Set(rows.map((row) => row.id))
}
