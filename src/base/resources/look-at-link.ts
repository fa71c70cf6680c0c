import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { accept, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { framework } from '../editions/index.ts'
import { resourceForm } from './link-check.form.ts'
import { mayCheckLinks, mayReportLink } from './link-check.policy.ts'
import type { LinkCheck } from './link-check.rules.ts'
import { insertCheck, latestCheck } from './link-check.store.ts'

type Subject = { latest: LinkCheck | undefined }
type Look = { event: string; state: LinkCheck['state']; may: (actor: Actor) => true | string }

/** A look at the address of a resource, kept with its day and who looked. A report that stands already is not made twice. */
const look = ({ event, state, may }: Look) =>
  command({
    event,
    input: resourceForm,
    load: loadSubject,
    may: (actor) => may(actor),
    decide: ({ latest }: Subject, { resourceId }, moment, actor) => {
      if (state === 'broken' && latest?.state === 'broken') return refuse({ kind: 'repeated' })
      const byId = actor.kind === 'colleague' ? actor.id : ''
      return accept({ id: moment.newId(), resourceId, state, on: moment.today, byId })
    },
    save: async (context, check) => {
      await insertCheck(context, check)
      return accept({ resourceId: check.resourceId })
    },
    about: ({ resourceId }) => [`resource:${resourceId}`],
    keep: ['resourceId', 'state', 'on'],
  })

async function loadSubject(context: Context, { resourceId }: { resourceId: string }): Promise<Subject | undefined> {
  if (!framework().byId.resources[resourceId]?.url) return undefined
  return { latest: await latestCheck(context, resourceId) }
}

/** Somebody found that the address of a resource leads nowhere, or to something else. */
export const reportLink = look({ event: 'resources.link-reported', state: 'broken', may: mayReportLink })

/** Somebody who keeps the library opened the address and found what it should be. */
export const checkLink = look({ event: 'resources.link-checked', state: 'works', may: mayCheckLinks })
