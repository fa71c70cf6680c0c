import type { TrainingItem, TrainingUnit } from '../../framework/standard/training.ts'
import { plusDays, showDate } from '../../lib/plain-date.ts'
import { type Met, worstOf } from '../../lib/verdict.ts'
import { factFor, type TrainingFact } from './record.rules.ts'

/** How one training, or one of its parts, stands for the gate: with the sentence that says so, and the day that counts. */
export type Standing = { met: Met; says: string; on?: string }

/** What a standing turns on besides the facts. */
export type Day = { today: string; startedOn: string }

/** How one thing that is recorded stands against the level that asks for it (training.yaml requirement_levels, renewal). */
export function standingOf(unit: TrainingUnit, fact: TrainingFact, { today, startedOn }: Day): Standing {
  const { title, item } = unit
  const accepted = item.accept.length === 0 ? ACCEPTED : item.accept
  switch (fact.state) {
    case 'verified':
    case 'complete':
      return doneStanding(title, fact)
    case 'exempt':
      return {
        met: 'not-applicable',
        says: `${title}: an exemption is agreed, with its reason.`,
        ...on(fact.completedOn),
      }
    case 'due-soon':
      return { met: 'due', says: `${title} is due again by ${shown(fact.expiresOn)}.`, ...on(fact.expiresOn) }
    case 'expired':
      return expiredStanding(title, item, fact, today)
    case 'enrolled':
      return accepted.includes('enrolled')
        ? enrolledStanding(title, item, today, startedOn)
        : { met: 'owed', says: `${title} is booked and not yet done.`, ...on(fact.enrolledOn) }
    case 'not-started':
      return { met: 'owed', says: `${title} is not yet recorded as done.` }
  }
}

/** For items outside the gate: what counts as done there too. */
const ACCEPTED = ['complete', 'verified', 'due-soon', 'exempt']

const on = (day: string | undefined) => (day === undefined ? {} : { on: day })
const shown = (day: string | undefined) => (day === undefined ? 'a day that is not known' : showDate(day))

function doneStanding(title: string, { completedOn, verifiedOn }: TrainingFact): Standing {
  const checked = verifiedOn === undefined ? 'not checked by a second person yet' : 'checked'
  return { met: 'met', says: `${title}: done on ${shown(completedOn)}, ${checked}.`, ...on(completedOn) }
}

/** Once done it is kept in date: running out stops nobody on the day, and only what protects people stops after the grace. */
function expiredStanding(
  title: string,
  { gatesAfterGrace }: TrainingItem,
  { expiresOn, graceEndsOn }: TrainingFact,
  today: string,
): Standing {
  const ran = `${title} ran out on ${shown(expiresOn)}`
  if (graceEndsOn !== undefined && today > graceEndsOn && gatesAfterGrace)
    return {
      met: 'owed',
      says: `${ran}, and the time to renew it ended on ${showDate(graceEndsOn)}.`,
      ...on(expiresOn),
    }
  const stops = gatesAfterGrace ? ` Referrals go on until ${shown(graceEndsOn)}.` : ' It does not stop referrals.'
  return { met: 'in-grace', says: `${ran} and is to be renewed.${stops}`, ...on(expiresOn) }
}

function enrolledStanding(title: string, item: TrainingItem, today: string, startedOn: string): Standing {
  if (item.completeWithinDays === undefined) return { met: 'met', says: `${title} is booked.` }
  const by = plusDays(startedOn, item.completeWithinDays)
  if (today <= by) return { met: 'due', says: `${title} is booked, to be done by ${showDate(by)}.`, on: by }
  return { met: 'in-grace', says: `${title} is booked; it was expected by ${showDate(by)}.`, on: by }
}

/** A programme, or any several things, as one, at one practice where they are asked for each. */
export const standingTogether = (
  title: string,
  units: readonly TrainingUnit[],
  facts: readonly TrainingFact[],
  day: Day,
  siteId?: string,
): Standing =>
  standingOfParts(
    title,
    units.map((unit) => ({ unit, ...(siteId === undefined ? {} : { site: { id: siteId } }) })),
    facts,
    day,
  )

/** One thing that is recorded, and the practice for which, named where several practices stand together. */
type Part = { unit: TrainingUnit; site?: { id: string; name?: string } | undefined }

/** Several parts as one: complete when all of them are. */
export function standingOfParts(
  title: string,
  parts: readonly Part[],
  facts: readonly TrainingFact[],
  day: Day,
): Standing {
  const standings = parts.map(({ unit, site }) => ({
    name: site?.name ? `${unit.title} (${site.name})` : unit.title,
    ...standingOf(unit, factFor(facts, unit, site?.id), day),
  }))
  const [only] = standings
  if (standings.length === 1 && only) return { met: only.met, says: only.says, ...on(only.on) }
  const met = worstOf(standings.map(asReason)) ?? 'owed'
  const worst = standings.filter((standing) => standing.met === met)
  if (met === 'owed') {
    const missing = worst.map(({ name }) => name)
    return { met, says: partly(title, parts.length, missing) }
  }
  const last = worst.flatMap((standing) => standing.on ?? []).sort()
  if (met === 'met' || met === 'not-applicable')
    return { met, says: `${title}: all ${parts.length} parts are done.`, ...on(last.at(-1)) }
  return { met, says: worst.map(({ says }) => says).join(' '), ...on(last[0]) }
}

function partly(title: string, all: number, missing: string[]): string {
  if (missing.length === all) return `${title}: none of its ${all} parts is recorded as done yet.`
  return `${title}: ${all - missing.length} of ${all} parts done. Still to do: ${missing.join('; ')}.`
}

const asReason = ({ met, says }: Standing) => ({ clause: '', met, says, heldBy: { role: '' } })
