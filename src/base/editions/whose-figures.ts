import type { Setting } from '../../framework/standard/setting.ts'
import type { Context } from '../../platform/context.ts'
import { ownWords } from './change.rules.ts'
import { whoseFigure } from './figure-basis.rules.ts'
import { changesFor, framework } from './standard-for.ts'

/**
 * Whose the figures of an organisation are today, for a page that shows some: a word or two for each. What it set itself is
 * `Yours` in a seat there, and its kind's elsewhere. One statement.
 */
export async function whoseFigures(
  context: Context,
  at: { id: string; kind?: string },
): Promise<(setting: Pick<Setting, 'path' | 'clause'>) => string> {
  const { actor, moment } = context
  const changes = await changesFor(context, at.id, moment.today)
  const here = actor.kind === 'colleague' && actor.seat.organisationId === at.id
  const own = here || at.kind === undefined ? undefined : ownWords(at.kind)
  return (setting) =>
    whoseFigure(
      framework(),
      setting,
      changes.findLast(({ path }) => path === setting.path),
      own,
    )
}
