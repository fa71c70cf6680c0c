import { holdsOn } from '../../lib/holds-on.ts'
import { odsKind } from '../../lib/ods-code.ts'
import { plusDays, showDate } from '../../lib/plain-date.ts'
import { accept, invalid, type Problem, type Result } from '../../platform/result.ts'
import {
  kindWords,
  type Membership,
  type Organisation,
  type OrganisationKind,
  PARENT_KINDS,
} from './organisation.rules.ts'

/** Which form of code each kind has (Organisation Data Service); kinds without an entry may have any. */
const CODE_OF = {
  practice: { kind: 'practice', says: 'A practice’s code is a letter and five figures, like A81001' },
  neighbourhood: { kind: 'pcn', says: 'A PCN’s code is U and five figures, like U12345' },
  system: { kind: 'icb', says: 'An integrated care board’s code is Q and two more, like QOX' },
} as const

/** What is wrong with a code for an organisation of this kind, if anything; `taken` is who has it already. */
export function codeProblem(
  kind: OrganisationKind,
  code: string | undefined,
  taken: Organisation | undefined,
): Problem[] {
  if (code === undefined) return []
  const form = kind === 'practice' || kind === 'neighbourhood' || kind === 'system' ? CODE_OF[kind] : undefined
  if (form && odsKind(code) !== form.kind) return [{ field: 'odsCode', message: form.says }]
  return taken ? [{ field: 'odsCode', message: `${code} is the code of ${taken.name} already` }] : []
}

/** Whether one may belong to the other, in words when not. */
export function parentProblem(kind: OrganisationKind, parent: Organisation | undefined, on: string): Problem[] {
  const may = PARENT_KINDS[kind]
  if (!parent) return may.length ? [{ field: 'parentId', message: 'Choose what it belongs to' }] : []
  if (!may.includes(parent.kind)) {
    const words = may.map((each) => kindWords[each].toLowerCase()).join(' or a ')
    return [{ field: 'parentId', message: `${kindWords[kind]} belongs to a ${words}` }]
  }
  const closed = parent.closedOn !== undefined && parent.closedOn <= on
  return closed ? [{ field: 'parentId', message: `${parent.name} closed before that day` }] : []
}

export type Moving = {
  organisation: Organisation
  memberships: readonly Membership[]
  parent: Organisation | undefined
}
export type Move = {
  organisationId: string
  parentId: string
  from: string
  ends: string | undefined
  fromName: string
  toName: string
}

/** One membership ends on the day that the next begins. */
export function decideMove({ organisation, memberships, parent }: Moving, from: string): Result<Move> {
  const problems = parentProblem(organisation.kind, parent, from)
  if (problems.length || !parent) return invalid(...problems)
  const present = memberships.find((each) => holdsOn(each, from))
  if (present?.parentId === parent.id)
    return invalid({ field: 'parentId', message: `It belongs to ${parent.name} on that day already` })
  if (present && present.from >= from)
    return invalid({
      field: 'from',
      message: `The day must be after ${showDate(present.from)}, when it joined ${present.parentName}`,
    })
  const later = memberships.find((each) => each.from > from)
  if (later)
    return invalid({
      field: 'from',
      message: `It joins ${later.parentName} on ${showDate(later.from)}. Choose a later day`,
    })
  return accept({
    organisationId: organisation.id,
    parentId: parent.id,
    from,
    ends: present?.id,
    fromName: present?.parentName ?? '',
    toName: parent.name,
  })
}

export type Merging = { organisation: Organisation; successor: Organisation | undefined }

/** A merger follows at once for posts and roles, so it is written down on its day or after. */
export function mergeProblem({ organisation, successor }: Merging, on: string, today: string): Problem[] {
  if (on > today) return [{ field: 'on', message: 'The day must be today or in the past. Come back on the day' }]
  if (!successor || successor.kind !== organisation.kind || successor.id === organisation.id)
    return [{ field: 'successorId', message: `Choose another ${kindWords[organisation.kind].toLowerCase()}` }]
  if (organisation.closedOn) return [{ field: 'on', message: `${organisation.name} has closed already` }]
  if (successor.closedOn && successor.closedOn <= on)
    return [{ field: 'successorId', message: `${successor.name} has closed` }]
  return on <= organisation.openedOn
    ? [{ field: 'on', message: `The day must be after ${showDate(organisation.openedOn)}, when it opened` }]
    : []
}

/** What still belongs to it or is worked there, and must be moved or ended first: nothing may be left hanging. */
export type StillThere = { members: number; posts: number; seats: number }

export function closeProblem(organisation: Organisation, still: StillThere, lastDay: string): Problem[] {
  if (organisation.closedOn) return [{ field: 'lastDay', message: `${organisation.name} has closed already` }]
  if (plusDays(lastDay, 1) <= organisation.openedOn)
    return [{ field: 'lastDay', message: 'The last day must be after it opened' }]
  const left = [
    still.members && `${still.members} organisation${still.members === 1 ? '' : 's'} under it`,
    still.posts && `${still.posts} post${still.posts === 1 ? '' : 's'}`,
    still.seats && `${still.seats} role${still.seats === 1 ? '' : 's'} held there`,
  ].filter((each) => typeof each === 'string')
  return left.length ? [{ field: 'lastDay', message: `Move or end these first: ${left.join(', ')}` }] : []
}
