import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ContentFile } from './content-file.ts'

/** Gives the text of one file of the content. */
export type ReadContent = (file: ContentFile) => string

/** Reads from a folder that holds the ten YAML files. */
export function readFrom(folder: string): ReadContent {
  return (file) => readFileSync(join(folder, `${file}.yaml`), 'utf8')
}

/**
 * Reads the content that was shipped with this program: beside this file when run from source; when bundled, from
 * `content/`, `framework/content/` or `src/framework/content/` next to the bundle or in any folder above it.
 */
export function shippedContent(startingAt = dirname(fileURLToPath(import.meta.url))): ReadContent {
  return readFrom(contentFolder(startingAt))
}

function contentFolder(startingAt: string): string {
  for (let folder = startingAt; ; folder = dirname(folder)) {
    const found = PLACES.map((place) => join(folder, place)).find((each) => existsSync(join(each, 'competencies.yaml')))
    if (found) return found
    if (folder === dirname(folder)) throw new Error(`The Framework’s content is not in or above ${startingAt}`)
  }
}

const PLACES = ['content', join('framework', 'content'), join('src', 'framework', 'content')]
