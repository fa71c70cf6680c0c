import { framework } from '../../base/editions/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import type { Moment } from '../../platform/moment.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { AnswerChecks, checkIn } from './at-site.form.ts'
import { findWorkerAtSite, type WorkerAtSite } from './find-at-site.ts'
import { aboutSite } from './looked.ts'
import { factsAt } from './site-facts.rules.ts'
import { mayWriteAtSite, voiceOf } from './sites.policy.ts'
import { type Answered, insertChecks } from './written.store.ts'

type Decision = Answered & { items: number }

/** How far the worker is part of the team at a site: each line that was answered, kept with whose answer it is [S53]. */
export const answerChecks = command({
  event: 'sites.checklist-answered',
  input: AnswerChecks,
  load: findWorkerAtSite,
  may: mayWriteAtSite,
  decide: (subject, form, moment, actor) => decide(subject, form, moment, actor),
  save: async (context: Context, decision: Decision): Promise<Result<{ id: string }>> => {
    await insertChecks(context, decision)
    return accept({ id: decision.postId })
  },
  about: aboutSite,
  keep: ['voice', 'items'],
})

function decide(subject: WorkerAtSite, form: AnswerChecks, moment: Moment, actor: Actor): Result<Decision> {
  const voice = voiceOf(actor, subject)
  if (!voice || actor.kind !== 'colleague') return refuse({ kind: 'missing' })
  const { items } = framework().mdt.integrationChecklist
  const said = items.flatMap(({ id }) => {
    const answer = checkIn(form, id)
    return answer ? [{ id: moment.newId(), item: id, answer }] : []
  })
  if (said.length === 0) return invalid({ field: `check-${items[0]?.id}`, message: 'Answer at least one line' })
  const own = factsAt(subject.here, subject.siteId).checks.filter((check) => check.voice === voice)
  const answers = said.filter(({ item, answer }) => own.find((check) => check.item === item)?.answer !== answer)
  // Nothing said anew is what was already said.
  if (answers.length === 0) return refuse({ kind: 'repeated' })
  const { postId, siteId } = form
  return accept({ postId, siteId, voice, by: actor.id, answers, items: answers.length })
}
