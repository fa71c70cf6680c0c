import { framework } from '../../base/editions/index.ts'
import { londonInstant } from '../../lib/moment.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'
import { codeFrom } from './code.rules.ts'
import { hashOfCode } from './codes.store.ts'
import { makePack } from './jobs.ts'
import { lastFullQuarter, type Period } from './period.rules.ts'

type Asked = { organisationId: string; askedBy: string; period: Period }

/**
 * Two packs that were asked for: a neighbourhood's of the quarter before last, and a provider's of the last one. What stands in
 * them the service gathers by itself, from everything else in the demonstration.
 */
const rows = (cast: Cast, chance: Chance): TableRows => {
  const last = lastFullQuarter(cast.today)
  const [pcn] = cast.pcns
  const [provider] = cast.providers
  const asked: Asked[] = [
    ...(pcn ? [{ organisationId: pcn.id, askedBy: pcn.managerId, period: lastFullQuarter(last.from) }] : []),
    ...(provider ? [{ organisationId: provider.id, askedBy: provider.managerId, period: last }] : []),
  ]
  const packs = asked.flatMap((each) => packOf(cast, chance, each))
  return {
    evidence_pack: packs.map(({ pack }) => pack),
    evidence_pack_code: packs.map(({ pack }) => ({
      code_hash: hashOfCode(pack.code),
      system_id: cast.systemId,
      pack_id: pack.id,
    })),
    evidence_pack_post: packs.flatMap(({ posts, pack }) =>
      posts.map(({ id, employerId }) => ({
        pack_id: pack.id,
        post_id: id,
        contract_only: !isUnder(cast, employerId, pack.organisation_id),
      })),
    ),
  }
}

export const evidencePackDemo: DemoSource = Object.assign(rows, {
  jobs: ({ evidence_pack: packs = [] }: TableRows) => packs.map(({ id }) => makePack.later({ packId: id })),
})

function packOf(cast: Cast, chance: Chance, { organisationId, askedBy, period }: Asked) {
  const seat = cast.seats.find((each) => each.colleagueId === askedBy && each.organisationId === organisationId)
  if (!seat) return []
  const random = Uint8Array.from({ length: 12 }, () => chance.whole(0, 255))
  const pack = {
    id: chance.id(),
    organisation_id: organisationId,
    from_on: period.from,
    until_on: period.until,
    asked_by: askedBy,
    seat_id: seat.id,
    asked_at: londonInstant(cast.today, '07:30'),
    steps_all: 1,
    code: codeFrom(random),
    edition: framework().edition,
    local_changes: [],
  }
  const posts = cast.posts.filter((post) => isInPost(post, period) && isReached(cast, post, organisationId))
  return [{ pack, posts }]
}

const isInPost = ({ role, startedOn, endedOn }: DemoPost, { from, until }: Period) =>
  role === 'link-worker' && startedOn <= until && (endedOn === undefined || endedOn >= from)

const isReached = (cast: Cast, { employerId, pcnId }: DemoPost, organisationId: string) =>
  isUnder(cast, employerId, organisationId) || pcnId === organisationId

/** The organisation itself, or a practice of it. */
const isUnder = ({ organisations }: Cast, id: string, organisationId: string) =>
  id === organisationId || organisations.some((each) => each.id === id && each.parentId === organisationId)
