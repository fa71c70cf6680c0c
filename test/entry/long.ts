/** What takes longest: walks of every address as everybody, and servers started and killed. `bin/check` leaves it out. */
import { loadTests } from './load.ts'

await loadTests(['test/long/'])
