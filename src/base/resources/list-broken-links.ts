import { z } from 'zod'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { colleagueNames } from '../colleagues/index.ts'
import { framework } from '../editions/index.ts'
import { latestChecks } from './link-check.store.ts'

export type BrokenLink = { resourceId: string; title: string; url: string; reportedOn: string; reportedBy: string }
export type BrokenLinks = { broken: BrokenLink[]; neverChecked: number }

/** Every resource whose address was last found broken in this system, oldest report first, for those who keep the library. */
export const listBrokenLinks = list({
  read: 'resources.broken-links-viewed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, 'administrator', 'training-hub'),
  load: async (context): Promise<BrokenLinks> => {
    const checks = await latestChecks(context)
    const found = [...checks.values()].filter(({ state }) => state === 'broken')
    const names = await colleagueNames(
      context,
      found.map(({ byId }) => byId),
    )
    const { byId, resources } = framework()
    const broken = found
      .sort((one, other) => one.on.localeCompare(other.on))
      .map((check) => ({
        resourceId: check.resourceId,
        title: byId.resources[check.resourceId]?.title ?? check.resourceId,
        url: byId.resources[check.resourceId]?.url ?? '',
        reportedOn: check.on,
        reportedBy: names.get(check.byId) ?? 'A colleague who has left',
      }))
    return { broken, neverChecked: resources.items.filter(({ id, url }) => url && !checks.has(id)).length }
  },
  names: () => [],
})
