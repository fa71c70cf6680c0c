import { type Careers, parseCareers } from './careers.ts'
import { type Caseload, parseCaseload } from './caseload.ts'
import { type Competencies, parseCompetencies } from './competencies.ts'
import { type Induction, parseInduction } from './induction.ts'
import { type Maturity, parseMaturity } from './maturity.ts'
import { type Mdt, parseMdt } from './mdt.ts'
import type { ReadContent } from './read-content.ts'
import { parseRecruitment, type Recruitment } from './recruitment.ts'
import { parseResources, type Resources } from './resources.ts'
import { parseSupervision, type Supervision } from './supervision.ts'
import { parseTraining, type Training } from './training.ts'

/** The ten files of the Framework, parsed. Keys are as in the files, written `likeThis`. */
export type Content = {
  competencies: Competencies
  induction: Induction
  training: Training
  supervision: Supervision
  caseload: Caseload
  recruitment: Recruitment
  careers: Careers
  mdt: Mdt
  maturity: Maturity
  resources: Resources
}

/** Parses every file; throws with the file and every problem in it. */
export function parseContent(read: ReadContent): Content {
  return {
    competencies: parseCompetencies(read('competencies')),
    induction: parseInduction(read('induction')),
    training: parseTraining(read('training')),
    supervision: parseSupervision(read('supervision')),
    caseload: parseCaseload(read('caseload')),
    recruitment: parseRecruitment(read('recruitment')),
    careers: parseCareers(read('careers')),
    mdt: parseMdt(read('mdt')),
    maturity: parseMaturity(read('maturity')),
    resources: parseResources(read('resources')),
  }
}
