import type { Clause } from './clause-rows.ts'
import { clausesOf } from './clauses.ts'
import type { Competency, CompetencyDomain } from './competencies.ts'
import { type Content, parseContent } from './content.ts'
import { CONTENT_FILES } from './content-file.ts'
import { brokenReferences } from './cross-check.ts'
import { type Frozen, freeze } from './freeze.ts'
import { printOf } from './print-of.ts'
import { type ReadContent, shippedContent } from './read-content.ts'

/** Rows by their id; asking for an id that is not there gives undefined. */
type ById<Row> = Record<string, Row>

type Indexes = {
  clauses: ById<Clause>
  domains: ById<CompetencyDomain>
  competencies: ById<Competency & { domain: string }>
  inductionItems: ById<Content['induction']['items'][number]>
  supervisionRules: ById<Content['supervision']['rules'][number]>
  supervisionTypes: ById<Content['supervision']['supervisionTypes'][number]>
  evidenceTypes: ById<Content['competencies']['evidenceTypes'][number]>
  ownerRoles: ById<Content['induction']['ownerRoles'][number]>
  employmentModels: ById<Content['recruitment']['employmentModels'][number]>
  pathways: ById<Content['careers']['pathways'][number]>
  themes: ById<Content['maturity']['themes'][number]>
  metrics: ById<Content['maturity']['metrics']['items'][number]>
  measures: ById<Content['caseload']['outcomeMeasures']['items'][number]>
  resources: ById<Content['resources']['items'][number]>
}

/** The whole of the Framework as shipped: its content, its edition, and its rows by id. Nobody can change it. */
export type Framework = Frozen<Content & { edition: string; byId: Indexes }>

/**
 * Parses and cross-checks the content once, at start. Without an argument it reads what was shipped with the program.
 * Throws when a file does not parse or a reference leads nowhere: a service must not run on half a Framework.
 */
export function loadFramework(read: ReadContent = shippedContent()): Framework {
  const content = parseContent(read)
  const broken = brokenReferences(content)
  if (broken.length > 0) throw new Error(`The Framework’s content does not hold together: ${broken.join('; ')}`)
  return freeze({ ...content, edition: editionOf(content, read), byId: indexesOf(content) })
}

/** The day of the newest file and a print of all the text, so that no two editions share a name. */
function editionOf(content: Content, read: ReadContent): string {
  const newest = CONTENT_FILES.map((file) => content[file].updated)
    .sort()
    .at(-1)
  return `${newest}.${printOf(CONTENT_FILES.map(read).join('\n'))}`
}

function indexesOf(content: Content): Indexes {
  const { competencies, induction, supervision, recruitment, careers, maturity, caseload, resources } = content
  return {
    clauses: byId(clausesOf(content)),
    domains: byId(competencies.domains),
    competencies: byId(
      competencies.domains.flatMap((each) => each.competencies.map((one) => ({ ...one, domain: each.id }))),
    ),
    inductionItems: byId(induction.items),
    supervisionRules: byId(supervision.rules),
    supervisionTypes: byId(supervision.supervisionTypes),
    evidenceTypes: byId(competencies.evidenceTypes),
    ownerRoles: byId(induction.ownerRoles),
    employmentModels: byId(recruitment.employmentModels),
    pathways: byId(careers.pathways),
    themes: byId(maturity.themes),
    metrics: byId(maturity.metrics.items),
    measures: byId(caseload.outcomeMeasures.items),
    resources: byId(resources.items),
  }
}

function byId<Row extends { id: string }>(rows: Row[]): ById<Row> {
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}
