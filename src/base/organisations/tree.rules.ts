import { ORGANISATION_KINDS, type Organisation } from './organisation.rules.ts'

export type Branch = { organisation: Organisation; since: string | undefined; under: Branch[] }
export type Belongs = { memberId: string; parentId: string; from: string }

/** Organisations one under another. Who belongs to nobody in the list stands at the top. */
export function treeOf(organisations: readonly Organisation[], belongs: readonly Belongs[]): Branch[] {
  const there = new Map(organisations.map((each) => [each.id, each]))
  const parentOf = new Map(belongs.filter(({ parentId }) => there.has(parentId)).map((each) => [each.memberId, each]))
  const childrenOf = new Map<string, Organisation[]>()
  for (const organisation of organisations) {
    const parentId = parentOf.get(organisation.id)?.parentId ?? ''
    const siblings = childrenOf.get(parentId)
    if (siblings) siblings.push(organisation)
    else childrenOf.set(parentId, [organisation])
  }
  const branches = (parentId: string): Branch[] =>
    (childrenOf.get(parentId) ?? []).sort(inOrder).map((organisation) => ({
      organisation,
      since: parentOf.get(organisation.id)?.from,
      under: branches(organisation.id),
    }))
  return branches('')
}

/** Neighbourhoods before what stands beside them, then by name. */
const inOrder = (a: Organisation, b: Organisation): number =>
  ORGANISATION_KINDS.indexOf(a.kind) - ORGANISATION_KINDS.indexOf(b.kind) || a.name.localeCompare(b.name, 'en-GB')
