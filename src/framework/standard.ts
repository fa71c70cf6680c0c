import type { Framework } from './framework.ts'
import { type CaseloadStandard, shippedCaseload } from './standard/caseload.ts'
import { type EmploymentModel, shippedEmploymentModels } from './standard/employment.ts'
import { type InductionStandard, shippedInduction } from './standard/induction.ts'
import { type MeetingStandard, shippedMeetings } from './standard/meetings.ts'
import { type RecordAccessStandard, shippedRecordAccess } from './standard/record-access.ts'
import { type ReferralStandard, shippedReferral } from './standard/referral.ts'
import { type SupervisionStandard, shippedSupervision } from './standard/supervision.ts'
import { shippedTraining, type TrainingStandard } from './standard/training.ts'

/**
 * The part of the Framework in force for one organisation on one day: what every pure rule reads. It is passed to a
 * rule and never imported by one, so that a verdict can be worked out again as it stood on any day.
 */
export type Standard = {
  /** The shipped edition that it rests on; a record keeps this beside the id of the item. */
  edition: string
  induction: InductionStandard
  training: TrainingStandard
  supervision: SupervisionStandard
  recordAccess: RecordAccessStandard
  caseload: CaseloadStandard
  referral: ReferralStandard
  meetings: readonly MeetingStandard[]
  employmentModels: readonly EmploymentModel[]
}

/** The standard before anybody has changed anything. */
export function shippedStandard(framework: Framework): Standard {
  return {
    edition: framework.edition,
    induction: shippedInduction(framework),
    training: shippedTraining(framework),
    supervision: shippedSupervision(framework),
    recordAccess: shippedRecordAccess(framework),
    caseload: shippedCaseload(framework),
    referral: shippedReferral(framework),
    meetings: shippedMeetings(framework),
    employmentModels: shippedEmploymentModels(framework),
  }
}
