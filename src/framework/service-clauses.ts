import { basisOf, type Clause, from } from './clause-rows.ts'
import type { Content } from './content.ts'

export function caseloadClauses({ caseload }: Content): Clause[] {
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

export function mdtClauses({ mdt }: Content): Clause[] {
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

export function recruitmentClauses({ recruitment }: Content): Clause[] {
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

export function careersAndMaturityClauses({ careers, maturity }: Content): Clause[] {
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
export function resourceClauses({ resources }: Content): Clause[] {
  return from('resources', resources.items, { basis: 'ours' })
}
