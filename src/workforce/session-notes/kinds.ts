import { framework } from '../../base/editions/index.ts'

/** What kinds are called to people: `GP supervision and Caseload review`. */
export const kindsInWords = (kinds: readonly string[]): string =>
  kinds
    .map((kind) => framework().supervision.supervisionTypes.find(({ id }) => id === kind)?.label ?? kind)
    .join(' and ')

/** The tags that a session may carry (`supervision.yaml` session_record). */
export const themeTags = (): readonly string[] =>
  framework().supervision.sessionRecord.fields.find(({ id }) => id === 'themes')?.values ?? []
