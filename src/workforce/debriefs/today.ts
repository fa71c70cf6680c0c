import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { showMoment } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodayPart, TodaySource } from '../../platform/today.ts'
import { paths } from './debriefs.paths.ts'
import { HOLDERS } from './debriefs.policy.ts'
import { type ListedDebrief, ownDebriefs, toOffer } from './list-debriefs.ts'

const CLAUSE = 'sup.debrief'

/** For whoever holds it: that a debrief is owed, to whom and by when. No digest takes these lines along (not `mailed`). */
export const debriefsToOffer: TodaySource = {
  name: 'debriefs.to-offer',
  kept: true,
  roles: HOLDERS,
  load: async (context: Context): Promise<TodayPart> => {
    const scope = Scope.of(context.actor, ...HOLDERS)
    return scope ? { lines: (await toOffer(context, scope)).map(offerLine) } : {}
  },
}

const offerLine = ({ debrief, worker, standing }: ListedDebrief): TodayLine => ({
  key: `debrief:${debrief.id}`,
  rank: standing === 'owed' ? 10 : 20,
  what: 'A debrief is owed',
  whom: worker,
  why: standing === 'owed' ? 'Nobody has offered a time yet' : 'Offer a time within two working days',
  due: debrief.dueOn,
  state: standing === 'owed' ? 'owed' : 'due',
  clause: CLAUSE,
  action: { kind: 'link', label: 'Offer a time', href: paths.offer({ debriefId: debrief.id }) },
})

/** For the worker: a time to take or leave, or what is owed; and always a way to say that they need to talk. */
export const ownDebriefsToday: TodaySource = {
  name: 'debriefs.own',
  kept: true,
  roles: WORKERS,
  load: async (context: Context): Promise<TodayPart> => {
    if (context.actor.kind !== 'colleague') return {}
    const rows = await ownDebriefs(context, context.actor.id)
    const open = rows.filter(({ standing }) => standing === 'due' || standing === 'owed')
    return {
      lines: rows.flatMap(answerLine),
      owedToYou: open.map(owedLine),
      figures: [
        {
          label: 'I need to talk',
          value: open.length || rows.some(({ standing }) => standing === 'offered') ? 'Asked' : 'Any time',
          says: 'Somebody of yours makes time within two working days. Nobody asks why',
          href: paths.list(),
        },
      ],
    }
  },
}

function answerLine({ debrief, standing }: ListedDebrief): TodayLine[] {
  const { offer, id: debriefId } = debrief
  if (standing !== 'offered' || !offer) return []
  return [
    {
      key: `debrief:${debriefId}`,
      rank: 20,
      what: `${offer.by.name} offers you time to talk`,
      whom: showMoment(offer.startsAt),
      why: 'Take it or leave it: nobody asks why',
      state: 'waiting',
      action: { kind: 'post', label: 'Take it', href: paths.answer({ debriefId }), fields: { as: 'taken' } },
      otherwise: { label: 'See it', href: paths.list() },
    },
  ]
}

const owedLine = ({ debrief, standing }: ListedDebrief): TodayLine => ({
  key: `debrief-owed:${debrief.id}`,
  rank: 20,
  what: 'Time to talk is owed to you',
  whom: 'Your line manager or a supervisor',
  why: standing === 'owed' ? 'Nobody has offered a time yet' : 'Within two working days',
  due: debrief.dueOn,
  state: standing === 'owed' ? 'owed' : 'due',
  clause: CLAUSE,
  action: { kind: 'link', label: 'See it', href: paths.list() },
})
