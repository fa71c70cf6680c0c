import { z } from 'zod'
import { mayChange, settingAt } from '../../framework/changes.ts'
import { dateField, idField, optional, textField, versionField } from '../../lib/fields.ts'
import { showDate } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, missing, type Result, refuse, type Theirs } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { colleagueNames } from '../colleagues/index.ts'
import type { ChangeRecord } from './change.rules.ts'
import { changesAround, versionOf } from './change-records.store.ts'
import { mayChangeStandard } from './editions.policy.ts'
import { insertChange, lockOrganisation, standingOver } from './editions.store.ts'
import { valueInWords } from './setting-words.rules.ts'
import { clauseName, groundFor, standardFor } from './standard-for.ts'

export const ChangeStandard = z.object({
  id: idField(),
  organisationId: idField(),
  path: textField({ max: 200, ask: 'Say what is to change' }),
  value: z.json(),
  from: dateField('Enter the first day on which it holds, like 2 February 2026'),
  until: optional(dateField('Enter the first day on which it no longer holds')),
  reason: textField({ max: 500, name: 'The reason', ask: 'Say why, and on whose word' }),
  /** Of the setting, as its page was opened: whoever changed it since is not overwritten unseen. */
  version: optional(versionField()),
})
export type ChangeStandard = z.infer<typeof ChangeStandard>

const find = async (context: Context, { organisationId, path, from }: ChangeStandard) => {
  await lockOrganisation(context, organisationId)
  const over = await standingOver(context, organisationId)
  if (!over) return undefined
  const now = settingAt(await standardFor(context, organisationId, from), path)?.now
  const last = (await changesAround(context, organisationId, path)).filter(({ by }) => by === 'own').at(-1)
  const by = last && (await colleagueNames(context, [last.madeById])).get(last.madeById)
  return {
    ...over,
    organisationId,
    path,
    ground: await groundFor(context, organisationId, path, from),
    before: now ?? null,
    version: await versionOf(context, organisationId, path),
    last: last && { ...last, madeBy: by },
  }
}
type Found = NonNullable<Awaited<ReturnType<typeof find>>>

/** A dated change to what is asked for, judged against what a wider organisation asks for on its first day. */
export const changeStandard = command({
  event: 'editions.standard-changed',
  input: ChangeStandard,
  load: find,
  may: (actor, subject) => mayChangeStandard(actor, subject, subject.path),
  decide: (found, change, { today }) => judged(found, change, today),
  save: insertChange,
  about: ({ organisationId }) => [`organisation:${organisationId}`],
  keep: ['path', 'from', 'until'],
})

/** The same answer as the change itself would get, with nothing saved. */
export async function wouldAccept(context: Context, change: ChangeStandard): Promise<Result<unknown>> {
  const found = await find(context, change)
  if (!found) return missing()
  const may = mayChangeStandard(context.actor, found, change.path)
  return may === true ? judged(found, change, context.moment.today) : forbidden(may)
}

function judged(found: Found, change: ChangeStandard, today: string) {
  if (change.version !== undefined && change.version !== found.version) return overtaken(found)
  const problem = problemWith(found, change, today)
  return problem ? invalid(problem) : accept({ ...change, before: found.before })
}

function problemWith({ ground }: Found, { path, value, from, until }: ChangeStandard, today: string) {
  if (from < today)
    return { field: 'from', message: 'Choose today or a later day: what held on past days stays as it was' }
  if (until !== undefined && until <= from)
    return { field: 'until', message: 'The day on which it no longer holds must be after the first' }
  const allowed = mayChange(ground, { path, value })
  return allowed === true ? undefined : { field: 'value', message: withClause(ground, path, allowed) }
}

/** A refusal names the clause that it rests on. */
function withClause(ground: Found['ground'], path: string, why: string): string {
  const clause = settingAt(ground, path)?.clause
  return clause ? `${why} (${clauseName(clause)})` : why
}

/** Somebody else changed the same setting after the page was opened: both stand beside each other. */
function overtaken({ version, last, ground, path }: Found): Result<never> {
  const setting = settingAt(ground, path)
  const values: Theirs['values'] = last ? textsOf(last, setting ? valueInWords(setting, last.value) : '') : {}
  return refuse({ kind: 'conflict', theirs: { version, values, ...(last?.madeBy ? { by: last.madeBy } : {}) } })
}

const textsOf = ({ from, until, basis, withdrawn }: ChangeRecord, value: string): Record<string, string> => ({
  value: withdrawn ? `${value} (withdrawn)` : value,
  from: showDate(from),
  until: until ? showDate(until) : '',
  reason: basis,
})
