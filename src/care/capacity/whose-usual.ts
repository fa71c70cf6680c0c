import { whoseFigures } from '../../base/editions/index.ts'
import { capacityFigure } from '../../framework/standard/caseload-settings.ts'
import type { Context } from '../../platform/context.ts'
import type { InputId } from './capacity.rules.ts'

/** Whose the usual figures of the sum are: said beside each, so that nobody takes Trellis's own for the NHS's. */
export type WhoseUsual = Readonly<Partial<Record<InputId, string>>>

/** The contract says how many hours somebody works, and nobody's standard. */
const OF_THE_CONTRACT = 'wte'

export async function whoseUsual(
  context: Context,
  at: { id: string; kind?: string },
  ids: readonly InputId[],
): Promise<WhoseUsual> {
  const whose = await whoseFigures(context, at)
  return Object.fromEntries(ids.filter((id) => id !== OF_THE_CONTRACT).map((id) => [id, whose(capacityFigure(id))]))
}
