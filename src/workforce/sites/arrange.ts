import { accept, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { Arrange } from './at-site.form.ts'
import { findWorkerAtSite } from './find-at-site.ts'
import { aboutSite } from './looked.ts'
import { factsAt } from './site-facts.rules.ts'
import { mayWriteAtSite } from './sites.policy.ts'
import { type Arranged, putArrangement } from './written.store.ts'

type Decision = Arranged & { hasRoom: boolean; hasPhone: boolean }

/** Says which room the worker has at a site, and how they are reached there. */
export const arrange = command({
  event: 'sites.arranged',
  input: Arrange,
  load: findWorkerAtSite,
  may: mayWriteAtSite,
  decide: ({ here, siteId }, form): Result<Decision> => {
    const was = factsAt(here, siteId).arrangement
    if (was && form.version !== undefined && form.version !== was.version) {
      const values = { room: was.room ?? '', phone: was.phone ?? '' }
      return refuse({ kind: 'conflict', theirs: { version: was.version, values } })
    }
    const version = (was?.version ?? 0) + 1
    return accept({ ...form, version, hasRoom: form.room !== '', hasPhone: form.phone !== '' })
  },
  save: (context, decision: Decision) => putArrangement(context, decision),
  about: (decision) => aboutSite(decision),
  keep: ['hasRoom', 'hasPhone'],
})
