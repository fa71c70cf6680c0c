import type { Module } from '../../platform/module.ts'
import { fullnessOnAgenda } from './agenda.ts'
import { capacityDemo } from './capacity.demo.ts'
import { caseloadEvidence } from './evidence.ts'
import { measureContactsDaily } from './measure-contacts.ts'
import { capacityRoutes } from './routes.ts'
import { capacityStandings } from './standard-effects.ts'
import { teamsCapacity } from './team-today.ts'
import { workersCapacity } from './today.ts'

export const capacity: Module = {
  name: 'capacity',
  standardEffects: [capacityStandings],
  routes: capacityRoutes,
  jobs: [measureContactsDaily],
  agenda: [fullnessOnAgenda],
  today: [workersCapacity, teamsCapacity],
  evidence: [caseloadEvidence],
  demo: capacityDemo,
  wording: {
    'capacity.figure-set': ({ input, value }) =>
      value === undefined
        ? `The usual figure holds again: ${String(input).replaceAll('_', ' ')}`
        : `A figure of the capacity sum was set: ${String(input).replaceAll('_', ' ')} ${value}`,
    'capacity.plan-agreed': ({ reviewOn }) => `A plan over a limit was agreed, to be looked at again on ${reviewOn}`,
    'capacity.plan-ended': () => 'A plan over a limit was ended',
    'capacity.allocated': () => 'A referral was given to a worker',
    'capacity.allocation-undone': () => 'Giving a referral to a worker was taken back',
    'capacity.handed-back': () => 'The worker gave a case back',
    'capacity.target-set': ({ people }) =>
      people === undefined ? 'The local target was ended' : `A local target of ${people} people a year was recorded`,
  },
}
