import { isAway, type Post } from '../../base/posts/post.rules.ts'
import type { TrainingItem, TrainingStandard, TrainingUnit } from '../../framework/standard/training.ts'
import { STATUTORY_AND_MANDATORY, unitsNamed, unitsOf } from '../../framework/standard/training.ts'
import type { Standard } from '../../framework/standard.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import type { Reason } from '../../lib/verdict.ts'
import { evidenceWindow } from '../induction/evidence-window.rules.ts'
import { holderOf } from '../induction/owner.rules.ts'
import type { TrainingFact } from './record.rules.ts'
import { type Standing, standingOfParts } from './standing.rules.ts'
import { paths } from './training.paths.ts'

export type { TrainingFact } from './record.rules.ts'

/** What a verdict about training turns on, of a post. */
export type TrainedPost = Pick<
  Post,
  | 'id'
  | 'colleagueId'
  | 'name'
  | 'role'
  | 'startedOn'
  | 'joinedOn'
  | 'alreadyTakingReferrals'
  | 'employer'
  | 'pcn'
  | 'lineManager'
  | 'sites'
  | 'absences'
>

/**
 * One reason for each training that must be done before this post may take referrals, and for each practice where it is
 * asked for each. Empty for other roles, whom link-worker rules never gate (H10). Outside a PCN only the training that
 * the safety items name is asked for (induction.yaml gate scope).
 */
export function trainingReasons(
  facts: readonly TrainingFact[],
  standard: Standard,
  post: TrainedPost,
  today: string,
): Reason[] {
  if (post.role !== 'link-worker') return []
  return gatingParts(standard, post).flatMap((part) =>
    (part.perPractice ? practicesOf(post, today) : [undefined]).map((site) => {
      const parts = part.units.map((unit) => ({ unit, site }))
      const standing = standingOfParts(part.title, parts, facts, { today, startedOn: post.startedOn })
      return reasonOf(part, standing, standard, post, today, site)
    }),
  )
}

type Asked = { clause: string; title: string; perPractice: boolean; units: TrainingUnit[]; item: TrainingItem }

/** A programme is one line, unless part of it is asked for at each practice: then each of its parts is. */
function gatingParts(standard: Standard, post: TrainedPost): Asked[] {
  const asked = standard.training.items.filter((item) => item.gatesReferrals).flatMap(partsOf)
  if (post.pcn) return asked
  const safety = standard.induction.items.flatMap((item) => (item.isSafety && item.training ? [item.training] : []))
  return asked.filter((part) => safety.includes(part.clause))
}

export function partsOf(item: TrainingItem): Asked[] {
  const units = unitsOf(item)
  if (!item.perPractice) return [{ clause: item.id, title: item.title, perPractice: false, units, item }]
  return units.map((unit) => ({
    clause: unit.id,
    title: unit.title,
    perPractice: unit.perPractice,
    units: [unit],
    item,
  }))
}

/**
 * How whatever an induction item names stands: a training, one of its modules, a programme or all of the statutory and
 * mandatory training; at one practice, or, where none is given, at every one that the post serves.
 */
export function namedStanding(
  { id, title }: { id: string; title: string },
  training: TrainingStandard,
  facts: readonly TrainingFact[],
  post: Pick<Post, 'sites' | 'startedOn'>,
  today: string,
  site?: { id: string; name: string },
): Standing {
  const sites = site ? [site] : practicesOf(post, today)
  const parts = unitsNamed(training, id).flatMap((unit) =>
    unit.perPractice ? sites.map((each) => ({ unit, site: each })) : [{ unit }],
  )
  return standingOfParts(title, parts, facts, { today, startedOn: post.startedOn })
}

/** The practices that a post serves; before its first day, those it will serve then. */
export function practicesOf(post: Pick<Post, 'sites' | 'startedOn'>, today: string) {
  const day = post.startedOn > today ? post.startedOn : today
  return post.sites.filter((site) => site.kind === 'practice' && holdsOn(site, day))
}

function reasonOf(
  part: Asked,
  standing: Standing,
  standard: Standard,
  post: TrainedPost,
  today: string,
  site: { id: string; name: string } | undefined,
): Reason {
  const { met, says, on } = softened(standing, part, standard, post, today)
  const open = met !== 'met' && met !== 'not-applicable'
  return {
    clause: part.clause,
    met,
    says,
    ...(on === undefined ? {} : { on }),
    heldBy: holderOf(standard.induction, ownerOf(standard, part), post, site),
    ...(open ? { mend: { label: 'Add to the training record', href: paths.add(post, mendUnit(part)) } } : {}),
    ...(site ? { at: { id: site.id, name: site.name } } : {}),
  }
}

const mendUnit = ({ units, clause }: Asked) => (units.length === 1 ? clause : undefined)

/** Leave stops the clock; those who were here before the service joined have their window. */
function softened(
  standing: Standing,
  { clause }: Asked,
  standard: Standard,
  post: TrainedPost,
  today: string,
): Standing {
  if (standing.met === 'met' || standing.met === 'not-applicable') return standing
  if (isAway(post, today)) return { met: 'paused', says: `${standing.says} The clock stands still during long leave.` }
  if (standing.met !== 'owed') return standing
  const named = standard.induction.items.flatMap(({ id, training }) => (training === clause ? id : []))
  return evidenceWindow([clause, ...named], standing, standard.induction.gate, post, today)
}

/** Whoever holds the induction item that names this training holds it here; the rest are the worker's to do. */
function ownerOf({ induction }: Standard, { clause, item }: Pick<Asked, 'clause' | 'item'>): string {
  const naming = (id: string) => induction.items.find(({ training }) => training === id)?.owner
  const group = item.group === STATUTORY_AND_MANDATORY ? naming(STATUTORY_AND_MANDATORY) : undefined
  return naming(clause) ?? naming(item.id) ?? group ?? 'link-worker'
}
