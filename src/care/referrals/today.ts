import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { type Because, becauseWords } from './alarm.rules.ts'
import { findFrontDoor } from './front-door.store.ts'
import { readingDay } from './hours.rules.ts'
import { LISTERS } from './referral.policy.ts'
import { isPastDate, type Referral } from './referral.rules.ts'
import { heldBy, pastDate } from './referral-lists.store.ts'
import { paths } from './referrals.paths.ts'
import { dutyWords, gapsOn } from './rota.rules.ts'
import { waitingForSecond } from './said-same.store.ts'

const RANK = { alarm: 0, past: 10, gap: 20, today: 30 } as const

/** Any colleague may be on a rota, whatever their role. */
const ANYBODY = [
  ...LISTERS,
  'practice-contact',
  'practice-manager',
  'gp-supervisor',
  'clinical-supervisor',
  'clinical-director',
] as const

/** What is mine: alarms first, then what I am to read and to decide, each until it is read or decided. */
export const myReferrals: TodaySource = {
  name: 'referrals',
  kept: true,
  mailed: true,
  roles: ANYBODY,
  load: async (context) => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return {}
    const held = await heldBy(context, actor.id)
    return { lines: held.flatMap((referral) => linesFor(referral, actor.id, moment.today)) }
  },
}

function linesFor(referral: Referral, me: string, today: string): TodayLine[] {
  if (referral.alarm && !referral.alarm.confirmedAt) return [alarmLine(referral, today)]
  if (referral.holder.id !== me) return []
  if (!referral.riskReadAt) return [readLine(referral, today)]
  return referral.dueOn <= today ? [decideLine(referral)] : []
}

/** It leads to the words: only there can somebody say that they have read them, and end the chase. */
const alarmLine = (referral: Referral, today: string): TodayLine => ({
  key: `referral-alarm:${referral.id}`,
  rank: RANK.alarm,
  what: 'Somebody may be in danger: read this referral now',
  whom: referral.reference,
  why: because(referral),
  due: today,
  state: 'owed',
  action: { kind: 'link', label: 'Read it now', href: paths.one(referral) },
})

const because = ({ alarm }: Referral): string =>
  (alarm?.because ?? [])
    // Only `BECAUSE` are ever written.
    .map((each) => becauseWords[each as Because])
    .join('. ')

const readLine = (referral: Referral, today: string): TodayLine => ({
  key: `referral-read:${referral.id}`,
  rank: referral.riskReadByOn < today ? RANK.past : RANK.today,
  what: 'Read this referral for risk',
  whom: referral.reference,
  why: 'Every referral is read within one working day',
  due: referral.riskReadByOn,
  state: referral.riskReadByOn <= today ? 'owed' : 'due',
  action: { kind: 'link', label: 'Read it', href: paths.one(referral) },
})

const decideLine = (referral: Referral): TodayLine => ({
  key: `referral-decide:${referral.id}`,
  rank: RANK.past,
  what: 'Decide this referral',
  whom: referral.reference,
  why: 'You hold it, and somebody waits',
  due: referral.dueOn,
  state: 'owed',
  action: { kind: 'link', label: 'Decide', href: paths.one(referral) },
})

/** What a manager sees to: what its holder has not decided in time, and a rota with nobody on it. */
export const managersReferrals: TodaySource = {
  name: 'referrals of the service',
  mailed: true,
  roles: MANAGERS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...MANAGERS)
    if (!scope || context.actor.kind !== 'colleague') return {}
    const me = context.actor.id
    const late = (await pastDate(context, scope)).filter(({ holder }) => holder.id !== me)
    return { lines: [...late.flatMap((each) => lateLines(each, context.moment.today)), ...(await rotaLines(context))] }
  },
}

/** Somebody says that two records are one person: whoever else holds or manages the referral looks too (safety H6). */
export const secondLooks: TodaySource = {
  name: 'records to join',
  kept: true,
  mailed: true,
  roles: ANYBODY,
  load: async (context) => {
    if (context.actor.kind !== 'colleague') return {}
    const waiting = await waitingForSecond(context, context.actor.id, Scope.of(context.actor, ...MANAGERS))
    return {
      lines: waiting.map(({ id, reference, by }) => ({
        key: `second-look:${id}`,
        rank: RANK.today,
        what: 'Look whether two records are one person',
        whom: reference,
        why: `${by} says so. They are joined once a second colleague has looked`,
        state: 'due',
        action: { kind: 'link', label: 'Look too', href: paths.one({ id }) },
      })),
    }
  },
}

function lateLines(referral: Referral, today: string): TodayLine[] {
  if (!isPastDate(referral, today)) return []
  return [
    {
      key: `referral-late:${referral.id}`,
      rank: RANK.past,
      what: `${referral.holder.name} has not decided this referral`,
      whom: referral.reference,
      why: 'Somebody waits',
      due: referral.dueOn,
      state: 'owed',
      action: { kind: 'link', label: 'See it, or hand it on', href: paths.one(referral) },
    },
  ]
}

/** For a service that takes referrals at a public address: nobody on duty is owed by whoever keeps the rota. */
async function rotaLines(context: Context): Promise<TodayLine[]> {
  if (context.actor.kind !== 'colleague') return []
  const { seat } = context.actor
  if (seat.organisationKind !== 'neighbourhood' && seat.organisationKind !== 'provider') return []
  const door = await findFrontDoor(context, seat.organisationId)
  const gaps = door ? gapsOn(door.rota, readingDay(door.hours, context.moment.now)) : []
  if (gaps.length === 0) return []
  return [
    {
      key: `rota:${seat.organisationId}`,
      rank: RANK.gap,
      what: `Nobody is named as ${gaps.map((kind) => dutyWords[kind].toLowerCase()).join(', ')}`,
      whom: seat.organisationName,
      why: 'Whoever may be in danger is read by them first, and the public form says when nobody is there',
      state: 'owed',
      action: { kind: 'link', label: 'Name them', href: paths.frontDoor() },
    },
  ]
}
