import type { Role } from '../../platform/actor.ts'
import { POST_ROLES } from './post.rules.ts'

/** Those who support people themselves: the three personalised care roles (`mdt.yaml`). */
export const WORKERS: readonly Role[] = POST_ROLES

/** Those who manage workers: in person, for the PCN, for a provider. */
export const MANAGERS: readonly Role[] = ['line-manager', 'pcn-manager', 'provider-manager']

/** Those who answer for what is owed to workers: whoever manages them, and the clinical director of the PCN. */
export const ANSWER_FOR_WORKERS: readonly Role[] = [...MANAGERS, 'clinical-director']

/** The worker, and those who manage or supervise a worker: whoever finds a module's page beside a post, where it opens for them. */
export const BESIDE_WORKER: readonly Role[] = [
  'link-worker',
  'line-manager',
  'pcn-manager',
  'provider-manager',
  'gp-supervisor',
  'clinical-supervisor',
  'clinical-director',
]

/** Whoever has supervision sessions of their own: as the worker, or as who holds them. */
export const HAVE_SESSIONS: readonly Role[] = [...BESIDE_WORKER, 'health-coach', 'care-coordinator']
