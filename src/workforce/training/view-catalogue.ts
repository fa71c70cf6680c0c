import { z } from 'zod'
import { grounds, standardFor } from '../../base/editions/index.ts'
import { basisInWords } from '../../framework/basis.ts'
import type { TrainingItem, TrainingStandard } from '../../framework/standard/training.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'

type CatalogueRow = {
  id: string
  title: string
  host?: string | undefined
  asks: string
  refreshMonths: number | null
  parts: number
  local: boolean
  basis: string
}
export type CatalogueView = {
  rows: CatalogueRow[]
  at: string
  /** The organisation for which this seat may add, and retire what was added. */
  organisationId: string | undefined
  mayAdd: boolean
}

/** Everything asked for under this seat today, local additions first. */
export const viewCatalogue = list({
  read: 'training.catalogue-viewed',
  filter: z.looseObject({}),
  scope: (actor) =>
    Scope.of(actor, 'training-hub', 'administrator', 'line-manager', 'pcn-manager', 'provider-manager', 'link-worker'),
  load: async (context, scope): Promise<CatalogueView> => {
    const ground = await grounds(context)
    const { training } = await standardFor(context, ground?.id ?? scope.organisationId, context.moment.today)
    const rows = training.items.map((item) => rowOf(item, training))
    return {
      rows: rows.toSorted((one, other) => Number(other.local) - Number(one.local)),
      at: ground?.name ?? '',
      organisationId: ground?.id,
      mayAdd: scope.role === 'training-hub' || scope.role === 'administrator',
    }
  },
  names: () => [],
})

const rowOf = (item: TrainingItem, { requirementLevels }: TrainingStandard): CatalogueRow => {
  const local = item.id.startsWith('local.')
  return {
    id: item.id,
    title: item.title,
    host: item.host,
    asks: requirementLevels.find(({ id }) => id === item.requirement)?.label ?? item.requirement,
    refreshMonths: item.refreshMonths,
    parts: item.modules.length,
    local,
    basis: local ? 'Asked for here' : basisInWords(item.basis, item.source),
  }
}
