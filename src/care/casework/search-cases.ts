import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { SearchSource } from '../../platform/search.ts'
import { maySeeCase } from './case.policy.ts'
import { caseNumberIn } from './case-list.rules.ts'
import { findCasesByNumber } from './cases.store.ts'
import { paths } from './casework.paths.ts'

/** By number only, and only for those who may see the case. Nothing of safeguarding is ever found (safety H4). */
export const casesByNumber: SearchSource = {
  name: 'cases',
  roles: [...WORKERS, ...MANAGERS, 'safeguarding-lead'],
  find: async (context, words) => {
    const number = caseNumberIn(words)
    if (!number) return []
    const found = await findCasesByNumber(context, [number])
    return found
      .filter((subject) => maySeeCase(context.actor, subject) === true)
      .map((subject) => ({
        kind: 'Cases',
        title: subject.number,
        detail: subject.state === 'open' ? `Held by ${subject.holder.name}` : 'Closed',
        href: paths.case({ caseId: subject.id }),
      }))
  },
}
