import { framework, standardFor } from '../../base/editions/index.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { AgendaAsked, AgendaLine } from '../../platform/agenda.ts'
import type { AgendaSource, Context } from '../../platform/context.ts'
import { type AgendaCase, caseLine, winLine, withHref } from './agenda.rules.ts'
import { readAgendaCases } from './agenda.store.ts'

/** What ended well is news for so many days. */
const LATELY = 35

/** What cases bring to supervision, by number: one line each, and one for what went well. */
export const casesOnAgenda: AgendaSource = {
  name: 'casework',
  load: async (context, asked) => {
    const { actor, moment } = context
    if (asked.length === 0 || actor.kind !== 'colleague') return new Map()
    const { today } = moment
    const { caseload } = await standardFor(context, actor.seat.organisationId, today)
    const reasons = framework().caseload.closureReasons.items.filter(({ positive }) => positive)
    const found = await readAgendaCases(
      context,
      asked.map(({ postId }) => postId),
      {
        today,
        silentSince: plusDays(today, -caseload.thresholds.noContactDays.amber),
        openSince: plusDays(today, -caseload.thresholds.longOpenDays.review),
        goodSince: plusDays(today, -LATELY),
        contacts: caseload.norms.contacts.high,
      },
      reasons.map(({ id }) => id),
    )
    const labels = Object.fromEntries(reasons.map(({ id, label }) => [id, label]))
    const linesFor = ({ postId, colleagueId, kinds }: AgendaAsked): AgendaLine[] => {
      const cases = found.filter((one) => one.postId === postId)
      const open = cases.filter(isOpen).flatMap((one) => caseLine(one, kinds, caseload, today) ?? [])
      const lines = [
        ...open,
        ...winLine(
          cases.filter((one) => !isOpen(one)),
          labels,
        ),
      ]
      return lines.map((line) => withHref(line, isOwn(context, colleagueId)))
    }
    return new Map(asked.map((one) => [one.postId, linesFor(one)]))
  },
}

const isOpen = ({ state }: AgendaCase) => state === 'open'
const isOwn = ({ actor }: Context, colleagueId: string) => actor.kind === 'colleague' && actor.id === colleagueId
