import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, TableRows } from '../../platform/demo.ts'
import type { Keyring } from '../../platform/sealing.ts'
import { rowsOfCase } from './demo-case-rows.ts'
import { storyFrom } from './demo-story.ts'

type Ground = { cast: Cast; chance: Chance; keys: Keyring }

/** Within these days nobody has been met often enough to have finished. */
const STILL_OPEN_DAYS = 40

/** An open case of this worker, some weeks in, for what another module tells about it. */
export function oneDemoCase({ cast, chance, keys }: Ground, post: DemoPost): { caseId: string; rows: TableRows } {
  const story = storyFrom(chance, plusDays(cast.today, -STILL_OPEN_DAYS), cast.today)
  const made = rowsOfCase({ cast, post, cover: undefined, chance, keys }, story)
  return {
    caseId: made.row.id,
    rows: {
      'vault.person': [made.person],
      'vault.person_mark': made.marks,
      care_case: [made.row],
      case_holding: made.holdings,
      contact: made.contacts,
      case_need: made.needs,
    },
  }
}
