import type { Content } from './content.ts'
import { names, type Reference } from './reference.ts'
import { supervisionReferences } from './supervision-references.ts'

/** Every place in the content that names something elsewhere in it. */
export function referencesIn(content: Content): Reference[] {
  return [
    ...competencyReferences(content.competencies),
    ...inductionReferences(content.induction),
    ...gateReferences(content.induction.gate),
    ...trainingReferences(content.training),
    ...supervisionReferences(content.supervision),
    ...caseloadReferences(content.caseload),
    ...recruitmentReferences(content.recruitment),
    ...careersReferences(content.careers),
    ...mdtReferences(content.mdt),
    ...maturityReferences(content.maturity),
    ...resourceReferences(content.resources),
  ]
}

function competencyReferences({ domains, alignment }: Content['competencies']): Reference[] {
  const rows = domains.flatMap((domain) => domain.competencies)
  return [
    ...alignment.jobDescription.headings.map(({ id }) => names(id, 'job description section', id)),
    ...rows.flatMap((row) => [
      names(row.id, 'evidence type', row.suggestedEvidence),
      names(row.id, 'PCI heading', row.pci),
      names(row.id, 'job description section', row.jd),
      names(row.id, 'training or course', row.training),
    ]),
  ]
}

function inductionReferences({ items, conditions }: Content['induction']): Reference[] {
  return [
    ...conditions.items.map((each) => names(each.id, 'employment model', each.employmentModels)),
    ...items.flatMap((item) => [
      names(item.id, 'phase', item.phase),
      names(item.id, 'owner role', item.owner),
      names(item.id, 'condition', item.appliesIf),
      names(item.id, 'rule', item.rule),
      names(item.id, 'training', item.training),
      names(item.id, 'owner role', item.visibleTo),
    ]),
  ]
}

/** What may never be waived is an induction item, a rule or a training, told apart by how its id begins. */
function gateReferences({ scope, waiver }: Content['induction']['gate']): Reference[] {
  const gateItem = (id: string) =>
    names('gate.waiver', id.startsWith('ind.') ? 'induction item' : id.startsWith('sup.') ? 'rule' : 'training', id)
  return [
    names('gate.scope', 'induction item', scope.safetyItems),
    names('gate.waiver', 'owner role', waiver.approverRoles),
    ...waiver.neverWaivable.map(gateItem),
  ]
}

function trainingReferences(training: Content['training']): Reference[] {
  const { programmes, statutoryAndMandatory, requirementLevels, renewal, cpd } = training
  const learning = [...programmes.flatMap((each) => each.modules), ...statutoryAndMandatory.items]
  return [
    ...requirementLevels.map((each) => names(each.id, 'training status', each.accept)),
    ...[...programmes, ...statutoryAndMandatory.items].map((each) =>
      names(each.id, 'requirement level', each.requirement),
    ),
    ...[...learning, ...cpd.categories, ...cpd.extraModules].map((each) =>
      names(each.id, 'competency', each.competencies),
    ),
    names('training.renewal', 'training', [...renewal.gatesAfterGrace, ...renewal.exemptNotAllowed]),
    ...training.supervisorTraining.items.map((each) => names(each.id, 'owner role', each.for)),
    ...training.specialistRoles.roles.flatMap((role) => [
      names(role.id, 'competency', Object.keys(role.competenciesRaised)),
      names(role.id, 'outcome measure', role.measures),
    ]),
  ]
}

function caseloadReferences({ capacityModel, thresholds }: Content['caseload']): Reference[] {
  return [
    ...capacityModel.inputs.map((input) => names(input.id, 'part', input.from)),
    names('thresholds.open_now', 'formula', thresholds.openNow.of),
    ...thresholds.yearlyUseOfCeiling.map((band) => names(`thresholds.${band.id}`, 'owner role', band.requiresFrom)),
  ]
}

function recruitmentReferences(recruitment: Content['recruitment']): Reference[] {
  const { slots, jobDescription, personSpecification, interviewBank, transferableSkills } = recruitment
  const criteria = personSpecification.groups.flatMap((group) => group.items)
  const texts = [...jobDescription.sections.flatMap((section) => section.blocks), ...criteria]
  return [
    ...slots.map((slot) => names(slot.id, 'part', slot.optionsFrom)),
    ...slots
      .filter(({ id }) => id === 'employment_model')
      .map((slot) => names(slot.id, 'employment model', slot.options)),
    ...texts.map(({ id, text }) => names(id, 'slot', slotsIn(text))),
    ...[...jobDescription.sections, ...criteria, ...interviewBank.questions, ...interviewBank.exercises].map((each) =>
      names(each.id, 'competency', each.competencies),
    ),
    ...transferableSkills.backgrounds.map((each) => names(each.id, 'competency', [...each.strong, ...each.develop])),
  ]
}

const slotsIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot ?? '')

function careersReferences({ pathways }: Content['careers']): Reference[] {
  return pathways.flatMap(({ id, requires, optionsFrom }) => [
    names(id, 'competency', Object.keys(requires.competencies)),
    names(id, 'training or course', requires.training),
    names(id, 'evidence type', requires.evidence),
    names(id, 'part', optionsFrom),
  ])
}

function mdtReferences({ recordAccess, crossReferralMatrix }: Content['mdt']): Reference[] {
  return [
    names(recordAccess.id, 'training', recordAccess.check.requiresTraining),
    ...crossReferralMatrix.cells.map(({ from, to }) => names(`${from} to ${to}`, 'personalised care role', [from, to])),
  ]
}

function maturityReferences({ themes, strategyOutline }: Content['maturity']): Reference[] {
  return [
    ...themes.flatMap((theme) => [
      names(theme.id, 'standard model element', theme.standardModel),
      names(theme.id, 'maturity metric', theme.metrics),
    ]),
    ...strategyOutline.sections.map((section) => names(section.id, 'feed', section.feeds)),
  ]
}

function resourceReferences({ items }: Content['resources']): Reference[] {
  return items.flatMap((item) => [
    names(item.id, 'resource section', item.sections),
    names(item.id, 'audience', item.audiences),
  ])
}
