import { parse } from 'yaml'
import { z } from 'zod'

/** The ten files of the Framework, each with a parser of its own beside this file. */
export const CONTENT_FILES = [
  'competencies',
  'induction',
  'training',
  'supervision',
  'caseload',
  'recruitment',
  'careers',
  'mdt',
  'maturity',
  'resources',
] as const
export type ContentFile = (typeof CONTENT_FILES)[number]

export const id = z.string().regex(/^[A-Za-z0-9][\w.-]*$/, 'must be an id: letters, digits, dots and dashes')
export const words = z.string().min(1)
export const ids = z.array(id)
export const phrases = z.array(words)
export const header = {
  version: words,
  updated: z.iso.date(),
  basisLegend: words,
}

/** A list with at least one row, in which no id stands twice. */
export function rows<Row extends z.ZodType<{ id: string }>>(row: Row) {
  return z
    .array(row)
    .min(1)
    .superRefine((list, problem) => {
      for (const repeated of repeats(list.map((each) => each.id)))
        problem.addIssue({ code: 'custom', message: `the id ${repeated} stands twice` })
    })
}

/**
 * A parser for one file of the content. Keys are read as `likeThis` where the file writes `like_this`; ids keep their
 * dashes. Throws with every problem and its place, because content that is wrong must never be half loaded.
 */
export function parserFor<Schema extends z.ZodType>(file: ContentFile, schema: Schema) {
  return (text: string): z.infer<Schema> => {
    const read = schema.safeParse(camelKeys(parse(text)))
    if (read.success) return read.data
    throw new Error(`${file}.yaml: ${read.error.issues.map(problemInWords).join('; ')}`)
  }
}

function problemInWords({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`
}

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camel(key), camelKeys(inner)]))
}

function camel(key: string): string {
  return key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function repeats(all: string[]): string[] {
  return [...new Set(all.filter((each, at) => all.indexOf(each) !== at))]
}
