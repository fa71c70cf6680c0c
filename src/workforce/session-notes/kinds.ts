import { framework } from '../../base/editions/index.ts'

/** What kinds are called to people: `GP supervision and Caseload review`. */
export const kindsInWords = (kinds: readonly string[]): string =>
  kinds
    .map((kind) => framework().supervision.supervisionTypes.find(({ id }) => id === kind)?.label ?? kind)
    .join(' and ')

/** The tags that a session may carry (`supervision.yaml` session_record). */
export const themeTags = (): readonly string[] =>
  framework().supervision.sessionRecord.fields.find(({ id }) => id === 'themes')?.values ?? []

/** The competencies of the framework by domain, as the record of a session offers them (`competencies_discussed`). */
export const competencyDomains = () => framework().competencies.domains

/** `Listen and hold 'what matters to you' conversations`. An edition may leave one out that an old record names. */
export const competencyInWords = (id: string): string => framework().byId.competencies[id]?.title ?? id
