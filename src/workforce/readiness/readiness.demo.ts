import { createHash } from 'node:crypto'
import { plusDays } from '../../lib/plain-date.ts'
import type { About } from '../../platform/context.ts'
import type { Cast, DemoPost, DemoSource, Stage } from '../../platform/demo.ts'
import { demoEvents } from '../../platform/demo-events.ts'

/** Stages of those for whom both have signed already. */
const SIGNED: readonly Stage[] = ['ready', 'ready-but-one-practice', 'on-leave', 'returning', 'leaving', 'left']

/** Signatures of the ready, and one exception in force. */
export const readinessDemo: DemoSource = (cast, chance) => {
  const workers = cast.posts.filter(({ role }) => role === 'link-worker')
  const signed = workers.filter(({ stage }) => SIGNED.includes(stage))
  const behind = workers.filter(({ stage }) => stage === 'not-ready')
  const first = behind.find(({ owes }) => owes === 'pci-core') ?? behind[0]
  return {
    event: demoEvents(
      cast,
      chance,
      signed.flatMap((post) => signingsOf(post, cast)),
    ),
    readiness_sign_off: signed.flatMap((post) => signatures(post, cast, chance.id)),
    agreed_exception: first ? [exceptionFor(first, cast, chance.id())] : [],
  }
}

const signedOn = (post: DemoPost) => plusDays(post.startedOn, 24)
const supervisorOf = (post: DemoPost, cast: Cast) =>
  cast.pcns.find(({ id }) => id === post.pcnId)?.gpSupervisorId ?? post.lineManagerId

const signingsOf = (post: DemoPost, cast: Cast) => {
  const about: About[] = [`post:${post.id}`]
  return (['line-manager', 'gp-supervisor'] as const).map((as) => ({
    name: 'readiness.signed-off',
    on: signedOn(post),
    by: { id: as === 'line-manager' ? post.lineManagerId : supervisorOf(post, cast), role: as },
    about,
    detail: { as },
  }))
}

function signatures(post: DemoPost, cast: Cast, newId: () => string) {
  const on = signedOn(post)
  const supervisor = supervisorOf(post, cast)
  const signature = { post_id: post.id, signed_on: on, signed_at: new Date(`${on}T15:00:00Z`) }
  const facts = createHash('sha256').update(post.id).digest()
  return [
    { id: newId(), ...signature, facts, signed_as: 'line-manager', signed_by: post.lineManagerId },
    { id: newId(), ...signature, facts, signed_as: 'gp-supervisor', signed_by: supervisor },
  ]
}

function exceptionFor(post: DemoPost, cast: Cast, id: string) {
  const approver = cast.pcns.find((pcn) => pcn.id === post.pcnId)?.managerId ?? post.lineManagerId
  return {
    id,
    post_id: post.id,
    item_id: 'ind.m1.pci',
    edition: 'demonstration',
    from_on: plusDays(cast.today, -8),
    until_on: plusDays(cast.today, 16),
    reason:
      'The learning site was down for a week. The live course is booked, and the first conversations are joint ones.',
    agreed_by: approver,
    agreed_as: 'pcn-manager',
    worker_told_at: cast.now,
  }
}
