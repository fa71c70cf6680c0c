import type { StandardChange } from '../../framework/changes.ts'
import type { Framework } from '../../framework/framework.ts'
import { type Standard, shippedStandard } from '../../framework/standard.ts'
import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { changesFor, framework, STANDARD_READERS, standardFor } from '../editions/index.ts'
import { type FigureHere, figuresHere } from './figures.rules.ts'
import { mayCheckLinks } from './link-check.policy.ts'
import type { LinkCheck } from './link-check.rules.ts'
import { latestChecks } from './link-check.store.ts'

/** The Framework as somebody reads it: as shipped for the public, with what is in force at an organisation for a colleague. */
export type Reading = {
  framework: Framework
  figures: ReadonlyMap<string, FigureHere[]>
  standard: Standard
  /** The organisation whose figures these are; undefined for the public. */
  at: string | undefined
  changes: readonly StandardChange[]
  checks: ReadonlyMap<string, LinkCheck>
  mayCheckLinks: boolean
  /** Whether the page of all local standards is theirs to open. */
  readsStandards: boolean
}

let shipped: Reading | undefined

/** What anybody may read: the Framework as shipped, asked of no tenant. */
export function publicReading(): Reading {
  shipped ??= shippedReading()
  return shipped
}

function shippedReading(): Reading {
  const whole = framework()
  const standard = shippedStandard(whole)
  const figures = figuresHere(whole, standard, standard, [])
  return {
    framework: whole,
    figures,
    standard,
    at: undefined,
    changes: [],
    checks: new Map(),
    mayCheckLinks: false,
    readsStandards: false,
  }
}

/** What a colleague reads: the figures in force today at the organisation of their seat, and how the library's links stand. */
export async function readFramework(context: Context): Promise<Result<Reading>> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return missing()
  const { organisationId, organisationName } = actor.seat
  const whole = publicReading()
  const changes = await changesFor(context, organisationId, moment.today)
  const standard = changes.length ? await standardFor(context, organisationId, moment.today) : whole.standard
  const figures = changes.length ? figuresHere(whole.framework, whole.standard, standard, changes) : whole.figures
  const checks = await latestChecks(context)
  return accept({
    ...whole,
    figures,
    standard,
    changes,
    checks,
    at: organisationName,
    mayCheckLinks: mayCheckLinks(actor) === true,
    readsStandards: sitsAs(actor, ...STANDARD_READERS),
  })
}
