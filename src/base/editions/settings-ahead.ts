import { settingsOf } from '../../framework/changes.ts'
import type { Setting } from '../../framework/standard/setting.ts'
import type { Context } from '../../platform/context.ts'
import { type ChangeRecord, stateOf } from './change.rules.ts'
import { heldTo } from './standard-for.ts'

/** Everything that may be set, by path, as it will stand on each day on which a change takes effect. */
export type Ahead = ReadonlyMap<string, ReadonlyMap<string, Setting>>

/** What is to come is not what somebody asked for, but what will hold then: a tighter figure of another may outlast it. */
export async function settingsAhead(
  context: Context,
  organisationId: string,
  records: readonly ChangeRecord[],
): Promise<Ahead> {
  const coming = records.filter((record) => stateOf(record, context.moment.today) === 'coming')
  const ahead = new Map<string, ReadonlyMap<string, Setting>>()
  for (const day of new Set(coming.map(({ from }) => from))) {
    const { standard } = await heldTo(context, organisationId, day)
    ahead.set(day, new Map(settingsOf(standard).map((setting) => [setting.path, setting])))
  }
  return ahead
}
