import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { plusDays, showDate } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { trainingFacts } from './find-facts.ts'
import { findTrained, type Trained } from './find-subject.ts'
import { toCheckIn } from './list-to-check.ts'
import { type PassportLine, passportGroups } from './passport.rules.ts'
import { paths } from './training.paths.ts'
import { CHECKING_ROLES } from './training.policy.ts'
import { practicesOf } from './training.rules.ts'

/** What runs out soon or has run out, and what is still wanted before referrals: each gone once a record is added. */
const own: TodaySource = {
  name: 'own-training',
  kept: true,
  mailed: true,
  roles: WORKERS,
  load: async (context) => {
    const { actor } = context
    const trained = actor.kind === 'colleague' ? await findTrained(context, actor.id) : undefined
    if (!trained?.post) return {}
    const lines = await passportLines(context, trained)
    const renew = lines.filter(({ state }) => state === 'due-soon' || state === 'expired')
    return { lines: [...renew.map((line) => renewLine(line, trained)), ...missingLine(lines, trained)] }
  },
}

async function passportLines(context: Context, { colleagueId, post, standard }: Trained): Promise<PassportLine[]> {
  const { today } = context.moment
  const facts = (await trainingFacts(context, [colleagueId])).get(colleagueId) ?? []
  const day = { today, startedOn: post?.startedOn ?? today }
  const practices = post ? practicesOf(post, today) : []
  return passportGroups(standard.training, { facts, records: [], practices, day }).flatMap(({ lines }) => lines)
}

function renewLine(line: PassportLine, trained: Trained): TodayLine {
  const { title, expiresOn = '', state } = line
  const past = state === 'expired'
  return {
    key: `training-renewal:${line.unitId}:${line.at?.id ?? ''}`,
    rank: past ? 20 : 40,
    what: past ? `${title} ran out` : `${title} is due by ${showDate(expiresOn)}`,
    whom: trained.name,
    why: past ? `It ran out on ${showDate(expiresOn)}. Your employer owes you the time for it.` : 'It is kept in date.',
    due: expiresOn,
    state: past ? 'owed' : 'due',
    clause: line.unitId,
    action: { kind: 'link', label: 'Add the new one', href: paths.add(trained, line.unitId) },
  }
}

/** An orientation or a briefing is held by whoever gives it: it is told to the worker as owed to them, and not as theirs to do. */
const isOwn = ({ unitId, itemId }: PassportLine, { standard }: Trained): boolean =>
  !standard.induction.items.some(
    ({ training, owner }) => owner !== 'link-worker' && (training === unitId || training === itemId),
  )

/** One line for everything still wanted before referrals: a starter has many, and they are done in their own order. */
function missingLine(lines: readonly PassportLine[], trained: Trained): TodayLine[] {
  const missing = lines.filter(
    (line) => line.gates && line.met === 'owed' && line.state !== 'expired' && isOwn(line, trained),
  )
  const [first] = missing
  if (!first || trained.post?.role !== 'link-worker') return []
  const more = missing.length > 1 ? ` and ${missing.length - 1} more` : ''
  return [
    {
      key: `training-missing:${trained.colleagueId}`,
      rank: 40,
      what: `Training to do: ${first.title}${more}`,
      whom: trained.name,
      why: 'Wanted before referrals. Your line manager keeps time for it in your diary.',
      due: plusDays(trained.post.startedOn, FIRST_MONTH),
      state: 'due',
      clause: first.unitId,
      action: { kind: 'link', label: 'Open your training', href: paths.passport(trained) },
    },
  ]
}

/** Induction asks for it in the first month (induction.yaml, phase month-1). */
const FIRST_MONTH = 30

/** What waits for a second person: one line, gone when the queue is empty. */
const checking: TodaySource = {
  name: 'training-to-check',
  kept: true,
  mailed: true,
  roles: CHECKING_ROLES,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...CHECKING_ROLES)
    const waiting = scope ? await toCheckIn(context, scope) : []
    const [first] = waiting
    if (!first) return {}
    const many = waiting.length > 1
    return {
      lines: [
        {
          key: 'training-to-check',
          rank: 40,
          what: many ? `To check: ${waiting.length} trainings` : `To check: ${first.title}`,
          whom: many ? `${first.name} and others` : first.name,
          why: 'A second person checks what was completed.',
          state: 'waiting',
          action: many
            ? { kind: 'link', label: 'Check them', href: paths.toCheck() }
            : { kind: 'link', label: 'Check it', href: paths.record({ recordId: first.record.id }) },
        },
      ],
    }
  },
}

export const trainingToday: TodaySource[] = [own, checking]
