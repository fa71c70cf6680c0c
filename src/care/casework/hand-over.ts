import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { Scope } from '../../platform/scope.ts'
import { each, problemsIn } from '../../platform/use-case.ts'
import { findCases, findCasesByNumber } from './cases.store.ts'
import { HandOver, UndoHandover } from './handover.form.ts'
import { reassignCase } from './reassign-case.ts'
import { returnCase } from './return-case.ts'
import { handableIn } from './team-cases.store.ts'

type HandedOver = { id: string; moved: string[]; refused: string[] }

const moveEach = each('casework.cases-handed-over', reassignCase)
const returnEach = each('casework.handover-undone', returnCase)

/** Several cases at once to another worker, or all that somebody holds when the form is sent. What cannot be moved is said, and the rest is moved. */
export async function handOver(context: Context, form: unknown): Promise<Result<HandedOver>> {
  const input = HandOver.safeParse(form)
  if (!input.success) return refuse({ kind: 'invalid', problems: problemsIn(input.error) })
  const { postId, as, because } = input.data
  const cases = await chosenFrom(context, input.data)
  if (cases.length === 0) return invalid({ field: 'which', message: 'There is nothing left here to hand over' })
  const results = await moveEach(
    context,
    cases.map((caseId) => ({ caseId, postId, as, because })),
  )
  const refusal = results.find(({ result }) => !result.ok)?.result
  if (refusal && !refusal.ok && results.every(({ result }) => !result.ok)) return refusal
  const numbers = await findCases(context, cases)
  const numberOf = (index: number) => numbers.get(cases[index] ?? '')?.number ?? ''
  return accept({
    id: postId,
    moved: results.flatMap(({ result }, index) => (result.ok ? [numberOf(index)] : [])),
    refused: results.flatMap(({ result }, index) => (result.ok ? [] : [numberOf(index)])),
  })
}
/** What the form and the API accept. */
handOver.input = HandOver

/** Those that were named; or all of them, as they are now and not as the page once listed them. */
async function chosenFrom(context: Context, { which, from, cases }: HandOver): Promise<string[]> {
  if (which === 'ticked') return cases
  const scope = Scope.of(context.actor, ...MANAGERS)
  const held = scope && from ? await handableIn(context, scope, from) : []
  return held.filter(({ postId }) => which === 'all' || postId === which).map(({ id }) => id)
}

/** Puts the cases that were just handed over back to those who held them. */
export async function undoHandover(context: Context, form: unknown): Promise<Result<{ returned: number }>> {
  const input = UndoHandover.safeParse(form)
  if (!input.success) return refuse({ kind: 'invalid', problems: problemsIn(input.error) })
  const found = await findCasesByNumber(context, input.data.moved)
  if (found.length === 0) return invalid({ field: 'moved', message: 'There is nothing to take back' })
  const results = await returnEach(
    context,
    found.map(({ id }) => ({ caseId: id })),
  )
  return accept({ returned: results.filter(({ result }) => result.ok).length })
}
