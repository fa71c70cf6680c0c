import { plusDays } from '../../lib/plain-date.ts'
import type { DemoSource } from '../../platform/demo.ts'

/** One worker who says that a line of their readiness is wrong, and two whose words were answered or wait elsewhere. */
export const disputesDemo: DemoSource = (cast, chance) => {
  const workers = cast.posts.filter(({ role }) => role === 'link-worker')
  const behind = workers.filter(({ stage }) => stage === 'not-ready')
  const first = behind.find(({ owes }) => owes === 'pci-core') ?? behind[0]
  const shadowed = behind.find((post) => post !== first) ?? first
  const [full, met] = workers.filter(({ stage }) => stage === 'ready')
  const ago = (days: number) => plusDays(cast.today, -days)
  return {
    verdict_dispute: [
      ...(shadowed
        ? [
            {
              id: chance.id(),
              post_id: shadowed.id,
              verdict: 'readiness',
              item_id: 'ind.m1.shadow',
              says: 'I shadowed in my last job, at another PCN, for a whole week. I have a note from them.',
              raised_on: ago(4),
            },
          ]
        : []),
      ...(full
        ? [
            {
              id: chance.id(),
              post_id: full.id,
              verdict: 'capacity',
              item_id: 'norm.annual-max',
              says: 'My Thursdays go to the allotment group since September. The sum leaves that out.',
              raised_on: ago(6),
            },
          ]
        : []),
      ...(met
        ? [
            {
              id: chance.id(),
              post_id: met.id,
              verdict: 'support',
              item_id: 'sup.line-management',
              says: 'We did meet in October. It was on the phone and nobody wrote it down.',
              raised_on: ago(20),
              answer: 'You are right, and I am sorry. It is recorded now.',
              answered_by: met.lineManagerId,
              answered_on: ago(17),
            },
          ]
        : []),
    ],
  }
}
