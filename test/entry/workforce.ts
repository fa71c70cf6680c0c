/** What surrounds the worker: the larger half of the tests, in a process of its own. */
import { loadTests } from './load.ts'

await loadTests(['src/workforce/'])
