import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayFigure, TodayLine, TodayPart, TodaySource } from '../../platform/today.ts'
import { paths } from './evidence-pack.paths.ts'
import { MAKERS } from './evidence-pack.policy.ts'
import { isUnderWay, type Pack } from './pack.rules.ts'
import { lookedAtSince, postsInPeriod } from './pack-posts.store.ts'
import { packsOf } from './packs.store.ts'
import { lastFullQuarter, type Period, periodInWords } from './period.rules.ts'

/** One press from the first screen proves the contract for the last full quarter; once it is made, one press opens it. */
export const packsToday: TodaySource = {
  name: 'evidence-pack',
  mailed: true,
  roles: MAKERS,
  load: async (context: Context): Promise<TodayPart> => {
    const scope = Scope.of(context.actor, ...MAKERS)
    if (!scope) return {}
    const packs = await packsOf(context, scope.organisationId)
    const quarter = lastFullQuarter(context.moment.today)
    const ofQuarter = packs.find((pack) => isOf(pack, quarter) && pack.state !== 'failed')
    const mine = packs.filter(({ askedBy }) => askedBy.id === scope.colleagueId)
    return {
      lines: [
        ...mine.filter(({ state }) => state === 'failed').map(failedLine),
        ...(await unread(context, mine, scope.colleagueId)).map(readyLine),
      ],
      figures: ofQuarter ? [figureOf(ofQuarter)] : await askFigures(context, scope.organisationId, quarter),
    }
  },
}

const isOf = (pack: Period, { from, until }: Period) => pack.from === from && pack.until === until

const RANK = { failed: 30, ready: 40 } as const

/** Where nobody was in post there is nothing to prove. */
async function askFigures(context: Context, organisationId: string, quarter: Period): Promise<TodayFigure[]> {
  const posts = await postsInPeriod(context, organisationId, quarter)
  return posts.length > 0 ? [askFigure(quarter, context.moment.newId())] : []
}

const askFigure = (quarter: Period, id: string): TodayFigure => ({
  label: 'Prove that the contract is met',
  value: periodInWords(quarter),
  says: 'No evidence pack was made for the last full quarter. One press gathers it.',
  press: { label: 'Make the pack', href: paths.ask(), fields: { id } },
})

const failedLine = (pack: Pack): TodayLine => ({
  key: `evidence-pack:failed:${pack.id}`,
  rank: RANK.failed,
  what: 'An evidence pack could not be made',
  whom: periodInWords(pack),
  why: `Something went wrong at “${pack.failedAt ?? 'the beginning'}”. What was read before is kept.`,
  state: 'waiting',
  action: { kind: 'post', label: 'Try again', href: paths.tryAgain({ packId: pack.id }), fields: {} },
})

const readyLine = (pack: Pack): TodayLine => ({
  key: `evidence-pack:ready:${pack.id}`,
  rank: RANK.ready,
  what: 'Your evidence pack is ready',
  whom: periodInWords(pack),
  why: pack.verdict ?? 'It was made as you asked.',
  state: 'good',
  action: { kind: 'link', label: 'Open it', href: paths.pack({ packId: pack.id }) },
})

/** The newest of one's own, until it was looked at. */
async function unread(context: Context, mine: readonly Pack[], colleagueId: string): Promise<Pack[]> {
  const newest = mine.find(({ readyAt }) => readyAt !== undefined)
  if (!newest?.readyAt) return []
  return (await lookedAtSince(context, newest.id, colleagueId, newest.readyAt)) ? [] : [newest]
}

const figureOf = (pack: Pack): TodayFigure => ({
  label: 'Evidence that the contract is met',
  value: periodInWords(pack),
  says: pack.verdict ?? (isUnderWay(pack) ? 'Being made now.' : ''),
  href: paths.pack({ packId: pack.id }),
})
