import { changeStandard, grounds } from '../../base/editions/index.ts'
import type { Context } from '../../platform/context.ts'
import { missing, type Result, refuse } from '../../platform/result.ts'
import { problemsIn } from '../../platform/use-case.ts'
import { AddLocal } from './add-local.form.ts'

/** Adds a training to the catalogue of everything under the seat, from a day: a dated change to the standard. [S28] */
async function add(context: Context, form: unknown): Promise<Result<{ id: string }>> {
  const read = AddLocal.safeParse(form)
  if (!read.success) return refuse({ kind: 'invalid', problems: problemsIn(read.error) })
  const ground = await grounds(context)
  if (!ground) return missing()
  const { id, from, reason, title, host, requirement, refreshMonths, perPractice } = read.data
  const value = {
    id: `local.${slugOf(title)}-${id.slice(-4)}`,
    title,
    ...(host ? { host } : {}),
    requirement,
    refreshMonths: refreshMonths ?? null,
    perPractice: perPractice ?? false,
  }
  return changeStandard(context, { id, organisationId: ground.id, path: 'training.items.add', value, from, reason })
}

export const addLocal = Object.assign(add, { input: AddLocal })

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
