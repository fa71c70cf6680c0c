import { clauseName } from '../../base/editions/index.ts'
import { daysBetween, shortDate } from '../../lib/plain-date.ts'
import type { AgendaLine } from '../../platform/agenda.ts'
import type { AgendaSource } from '../../platform/context.ts'
import type { AgreedException } from './leniency.rules.ts'
import { paths } from './readiness.paths.ts'
import { addedTo } from './readiness.store.ts'

const FITS = ['gp-supervision', 'line-management']
/** From so many days before its end, what stands in for it has to be settled. */
const ENDING = 7

/** Agreed exceptions that stand today: each is talked over until what it stands in for is there. */
export const exceptionsOnAgenda: AgendaSource = {
  name: 'readiness.exceptions',
  kept: true,
  load: async (context, asked) => {
    const { today } = context.moment
    const fitting = asked.filter(({ kinds }) => kinds.some((kind) => FITS.includes(kind)))
    const added = await addedTo(
      context,
      fitting.map(({ postId }) => postId),
    )
    return new Map(
      fitting.map(({ postId }) => {
        const standing = (added.get(postId)?.exceptions ?? []).filter(
          ({ from, until }) => from <= today && today <= until,
        )
        return [postId, standing.map((exception) => exceptionLine(exception, postId, today))]
      }),
    )
  },
}

const exceptionLine = ({ id, item, until, reason }: AgreedException, postId: string, today: string): AgendaLine => ({
  key: `exception:${id}`,
  rank: daysBetween(today, until) <= ENDING ? 20 : 30,
  what: `Agreed exception: ${clauseName(item)}`,
  why: `It ends on ${shortDate(until)}. It was agreed because: ${reason}`,
  about: [`post:${postId}`],
  clause: item,
  href: paths.readiness({ postId }),
})
