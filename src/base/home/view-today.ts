import { atOnce } from '../../platform/at-once.ts'
import type { Context } from '../../platform/context.ts'
import { keptAnswer } from '../../platform/kept-answers.ts'
import type { Whole } from '../../platform/module.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { joinParts, type Today } from './today.rules.ts'

/** What every module has to say to this role today. Nothing of it is noted as a look: it names cases by number, and workers. */
export async function viewToday(context: Context, whole: Whole): Promise<Result<Today>> {
  const { actor } = context
  if (actor.kind !== 'colleague') return missing()
  const sources = whole.todayFor(actor.seat.role)
  return accept(
    joinParts(
      await atOnce(context, sources, (looking, { name, kept, load }) =>
        kept ? keptAnswer(looking, `today ${name}`, load) : load(looking),
      ),
    ),
  )
}
