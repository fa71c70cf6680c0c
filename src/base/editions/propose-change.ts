import { settingAt } from '../../framework/changes.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid, missing, type Result, refuse } from '../../platform/result.ts'
import { problemsIn } from '../../platform/use-case.ts'
import { type ChangeStandard, changeStandard, wouldAccept } from './change-standard.ts'
import { Proposal, valueTyped } from './proposal.form.ts'
import { groundFor } from './standard-for.ts'

/** What a form says, as the change that it would make. */
export async function proposedBy(context: Context, form: unknown): Promise<Result<ChangeStandard>> {
  const read = Proposal.safeParse(form)
  if (!read.success) return refuse({ kind: 'invalid', problems: problemsIn(read.error) })
  const { setting: path, ...rest } = read.data
  const setting = settingAt(await groundFor(context, rest.organisationId, path, rest.from), path)
  if (!setting) return missing()
  // It was read as an object just above.
  const typed = valueTyped(setting.asks, form as Record<string, unknown>, rest.id)
  return typed.ok ? accept({ ...rest, path, value: typed.value }) : invalid(...typed.problems)
}

/** Whether it may be made, without making it: what is wrong is said before anybody is shown whom it would touch. */
export async function checkProposal(context: Context, form: unknown): Promise<Result<unknown>> {
  const proposed = await proposedBy(context, form)
  return proposed.ok ? wouldAccept(context, proposed.value) : proposed
}

export async function proposeChange(context: Context, form: unknown): Promise<Result<{ id: string }>> {
  const proposed = await proposedBy(context, form)
  return proposed.ok ? changeStandard(context, proposed.value) : proposed
}
