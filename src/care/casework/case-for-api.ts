import type { Context } from '../../platform/context.ts'
import { accept, type Result } from '../../platform/result.ts'
import type { Case } from './case.rules.ts'
import { myCases } from './my-cases.ts'
import type { Standing } from './red.rules.ts'
import { viewCase, withoutConcerns } from './view-case.ts'

/** A case as a program may have it: by number, with its dates. No name, no words that were typed, nothing of a concern. */

export async function myCasesForApi(context: Context, asked: unknown) {
  const found = await myCases(context, asked)
  if (!found.ok) return found
  const { rows, count, next } = found.value
  return accept({ count, next, cases: rows.map((one) => caseJson(one, one.standing)) })
}

export async function caseForApi(context: Context, asked: { caseId: string }): Promise<Result<object>> {
  const found = await viewCase(context, asked)
  if (!found.ok) return found
  const { subject, standing, contacts } = found.value
  return accept({
    ...caseJson(subject, standing),
    contacts: contacts
      .filter((contact) => contact.void === undefined)
      .map(({ id, kind, heldOn, minutes, substantive }) => ({ id, kind, heldOn, minutes, substantive })),
  })
}

const caseJson = (one: Case, standing: Standing) => ({
  id: one.id,
  number: one.number,
  organisation: one.organisation,
  practice: one.practice,
  source: one.source,
  worker: one.post && { postId: one.post.id, name: one.post.name },
  holder: one.holder,
  heldSince: one.heldSince,
  openedOn: one.openedOn,
  firstContactOn: one.firstContactOn,
  lastContactOn: one.lastContactOn,
  contactsCount: one.contactsCount,
  nextOn: one.next?.on,
  state: one.state,
  closedOn: one.closedOn,
  closureReason: one.closureReason,
  version: one.version,
  standing: withoutConcerns(standing),
})
