import type { Basis } from './basis.ts'
import type { Content } from './content.ts'
import type { ContentFile } from './content-file.ts'

/** One statement that a verdict or a page may cite, before it is put in words. */
export type Clause = { id: string; title: string; file: ContentFile; basis: Basis; source?: string }

/** Every statement of the content that may be cited, each with a basis of its own or the one of the part it stands in. */
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

type Row = {
  id: string
  title?: string
  label?: string
  text?: string
  rule?: string
  fact?: string
  basis?: Basis
  source?: string
}

/** Clauses from rows of one file; a row without a basis takes the basis, and then the source, of its part. */
function from(file: ContentFile, rows: Row[], part?: { basis: Basis; source?: string }): Clause[] {
  return rows.map((row) => ({
    id: row.id,
    title: row.title ?? row.label ?? row.text ?? row.rule ?? row.fact ?? row.id,
    file,
    basis: row.basis ?? part?.basis ?? 'ours',
    ...sourceOf(row, part),
  }))
}

function sourceOf(row: Row, part?: { source?: string }): { source?: string } {
  const source = row.source ?? (row.basis ? undefined : part?.source)
  return source ? { source } : {}
}

/** The head of the file says what is whose: domain titles as they carry, all beneath them ours. */
function competencyClauses({ competencies }: Content): Clause[] {
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
function inductionClauses({ induction, supervision, training, mdt }: Content): Clause[] {
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

const basisOf = ({ basis, source }: { basis: Basis; source?: string }) => ({ basis, source })

function trainingClauses({ training }: Content): Clause[] {
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

function supervisionClauses({ supervision }: Content): Clause[] {
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

function caseloadClauses({ caseload }: Content): Clause[] {
  const { whatCounts, thresholds, capacityModel, localTargets } = caseload
  return [
    ...from('caseload', caseload.norms),
    ...from('caseload', caseload.factors),
    ...from('caseload', capacityModel.formulas, capacityModel),
    ...from('caseload', [
      { id: 'caseload.what-counts', title: 'What counts towards a caseload', basis: whatCounts.basis },
      { id: 'caseload.thresholds', title: 'When a caseload is close to its limit', basis: thresholds.basis },
      { id: 'caseload.local-targets', title: 'Local targets', ...basisOf(localTargets) },
    ]),
    ...from('caseload', caseload.referralSources.items),
    ...from('caseload', caseload.proactiveCohorts.items, { basis: caseload.proactiveCohorts.basis }),
    ...from(
      'caseload',
      caseload.needs.groups.flatMap((group) => group.items),
      caseload.needs,
    ),
    ...from('caseload', caseload.closureReasons.items, caseload.closureReasons),
    ...from('caseload', caseload.contactTypes, { basis: 'ours' }),
    ...from(
      'caseload',
      caseload.outcomeMeasures.items.map(({ name, ...rest }) => ({ ...rest, title: name })),
    ),
  ]
}

function mdtClauses({ mdt }: Content): Clause[] {
  const access = { ...basisOf(mdt.recordAccess) }
  return [
    ...from('mdt', [{ ...access, id: mdt.recordAccess.id, title: 'Access to each practice’s records' }]),
    ...from('mdt', mdt.recordAccess.accessTypes, { basis: 'ours' }),
    ...from('mdt', mdt.meetings),
    ...from('mdt', mdt.crossReferralMatrix.rules),
    ...from('mdt', mdt.practiceContactRoles),
    ...from('mdt', mdt.integrationChecklist.items, { basis: mdt.integrationChecklist.basis }),
    ...from('mdt', mdt.informationSharing, { basis: 'ours' }),
  ]
}

function recruitmentClauses({ recruitment }: Content): Clause[] {
  const { jobDescription, personSpecification, payAndFunding, entryRoutes } = recruitment
  return [
    ...from('recruitment', recruitment.employmentModels),
    ...from('recruitment', jobDescription.sections, jobDescription),
    ...from(
      'recruitment',
      jobDescription.sections.flatMap((section) => section.blocks),
      jobDescription,
    ),
    ...from(
      'recruitment',
      personSpecification.groups.flatMap((group) => group.items),
      personSpecification,
    ),
    ...from('recruitment', [...payAndFunding.afc, ...payAndFunding.arrs]),
    ...from('recruitment', recruitment.desRoleRequirements.items, recruitment.desRoleRequirements),
    ...from('recruitment', entryRoutes.routes, { basis: 'ours' }),
    ...from('recruitment', recruitment.transferableSkills.backgrounds, recruitment.transferableSkills),
  ]
}

function careersAndMaturityClauses({ careers, maturity }: Content): Clause[] {
  const { strategyOutline } = maturity
  return [
    ...from('careers', careers.pathways),
    ...from('careers', careers.leadershipOffers),
    ...from('maturity', maturity.purposes),
    ...from('maturity', maturity.levels),
    ...from('maturity', maturity.themes),
    ...from('maturity', maturity.stageRules, { basis: 'ours' }),
    ...from(
      'maturity',
      maturity.metrics.items.map(({ source: _, ...metric }) => metric),
      maturity.metrics,
    ),
    ...from('maturity', strategyOutline.sections, strategyOutline),
  ]
}

/** What the library says of a document is ours; only its address may have been read. */
function resourceClauses({ resources }: Content): Clause[] {
  return from('resources', resources.items, { basis: 'ours' })
}
