import { z } from 'zod'
import { header, id, ids, parserFor, rows, words } from './content-file.ts'

const resource = z.strictObject({
  id,
  title: words,
  publisher: words,
  for: words,
  sections: ids.min(1),
  audiences: ids.min(1),
  url: z.url().nullable(),
  urlBasis: z.enum(['sourced', 'recalled-high', 'recalled-medium', 'none']),
  access: words.optional(),
  caution: words.optional(),
  namedInWdf: z.boolean(),
})

const resourcesFile = z.strictObject({
  ...header,
  sections: rows(z.strictObject({ id, title: words })),
  audiences: ids.min(1),
  items: rows(resource),
})

/** `content/resources.yaml`: the library, tied to the sections of the Framework's summary. */
export type Resources = z.infer<typeof resourcesFile>

export const parseResources = parserFor('resources', resourcesFile)
