/** All other folders of the service, and what is tried of the whole. */
import { readdir } from 'node:fs/promises'
import { loadTests } from './load.ts'

const folders = await readdir(new URL('../../src/', import.meta.url), { withFileTypes: true })
const others = folders
  .filter((each) => each.isDirectory() && each.name !== 'workforce')
  .map(({ name }) => `src/${name}/`)
await loadTests([...others, 'test/whole/'])
