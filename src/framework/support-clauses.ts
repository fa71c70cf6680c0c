import { basisOf, type Clause, from } from './clause-rows.ts'
import type { Content } from './content.ts'

/** The head of the file says what is whose: domain titles as they carry, all beneath them ours. */
export function competencyClauses({ competencies }: Content): Clause[] {
  const { domains, proficiencyScale, evidenceTypes } = competencies
  const ours = { basis: 'ours' } as const
  return [
    ...from(
      'competencies',
      domains.map((each) => ({ id: each.id, title: each.title, basis: each.titleBasis })),
    ),
    ...from(
      'competencies',
      domains.flatMap((each) => each.competencies),
      ours,
    ),
    ...from(
      'competencies',
      domains.flatMap((each) => each.competencies.flatMap((one) => one.indicators)),
      ours,
    ),
    ...from('competencies', proficiencyScale.rules, proficiencyScale),
    ...from('competencies', evidenceTypes, ours),
  ]
}

/** An item that rests on a rule or a training takes their source, since it says no more than they do. */
export function inductionClauses({ induction, supervision, training, mdt }: Content): Clause[] {
  const { gate } = induction
  const sources = new Map(
    [...supervision.rules, mdt.recordAccess, ...training.programmes, ...training.statutoryAndMandatory.items].map(
      (each) => [each.id, each.source],
    ),
  )
  const items = induction.items.map((item) => ({
    ...item,
    rule: undefined,
    source: item.source ?? sources.get(item.rule ?? '') ?? sources.get(item.training ?? ''),
  }))
  return [
    ...from('induction', items),
    ...from('induction', [
      { id: gate.id, title: gate.label, basis: gate.basis, source: gate.source },
      { id: 'gate.scope', title: 'Whose referrals the requirements hold back', ...basisOf(gate.scope) },
      { id: 'gate.agreed-exception', title: 'When an agreed exception may stand in for an item', basis: 'ours' },
      { id: 'gate.existing-workers', title: 'Link workers already taking referrals', ...basisOf(gate.existingWorkers) },
      { id: 'gate.returning-workers', title: 'Coming back after long leave', ...basisOf(gate.returningWorkers) },
      { id: 'gate.graded-start', title: 'The graded start', ...basisOf(gate.gradedStart) },
    ]),
  ]
}

export function trainingClauses({ training }: Content): Clause[] {
  const { programmes, statutoryAndMandatory, cpd, peerSupport, specialistRoles, supervisorTraining } = training
  const modules = programmes.flatMap((each) => {
    const source = each.moduleTitlesBasis ? undefined : each.source
    const ofModules = each.modules.map((one) => ({ ...one, source }))
    return from('training', ofModules, { basis: each.moduleTitlesBasis ?? each.basis })
  })
  return [
    ...from('training', programmes),
    ...modules,
    ...from('training', statutoryAndMandatory.items, { basis: statutoryAndMandatory.frameworkBasis }),
    ...from('training', [{ id: 'training.renewal', title: 'Keeping training in date', basis: training.renewal.basis }]),
    ...from('training', [
      { id: 'training.protected-time', title: 'Protected time', ...basisOf(training.protectedTime) },
    ]),
    ...from('training', supervisorTraining.items, supervisorTraining),
    ...from('training', [...cpd.categories, ...cpd.extraModules], cpd),
    ...from('training', peerSupport),
    ...from('training', specialistRoles.roles, { basis: specialistRoles.contentBasis }),
  ]
}

export function supervisionClauses({ supervision }: Content): Clause[] {
  return [
    ...from('supervision', supervision.rules),
    ...from('supervision', supervision.supervisionTypes),
    ...from('supervision', [
      { id: 'supervision.scope', title: 'Where the contract’s duties apply', ...basisOf(supervision.scope) },
      { id: 'supervision.duty-holders', title: 'Who holds each duty', basis: supervision.dutyHolders.basis },
      { id: 'supervision.agreement', title: 'Supervision agreement', basis: supervision.agreementTemplate.basis },
      { id: 'supervision.readiness', title: 'Ready to supervise', basis: supervision.supervisorReadiness.basis },
    ]),
  ]
}
