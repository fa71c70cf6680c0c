import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { workingDaysAfter } from '../../lib/working-days.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast } from '../../platform/demo.ts'
import { type Keyring, seal } from '../../platform/sealing.ts'
import type { CaseRows } from './demo-case-rows.ts'

/** Two concerns: one that nobody has confirmed yet, and one that was, with its next check today. */
export function concernRowsOf({ today, pcns }: Cast, cases: readonly CaseRows[], chance: Chance, keys: Keyring) {
  const open = cases.filter(({ row, contacts }) => row.state === 'open' && contacts.length > 1)
  const raised = [
    { one: open.find(({ post }) => post.stage === 'ready-but-one-practice'), daysAgo: 1, confirmed: false },
    { one: open.find(({ post }) => post.stage === 'ready'), daysAgo: 3, confirmed: true },
  ].flatMap(({ one, ...rest }) => (one ? [{ one, ...rest, id: chance.id() }] : []))
  const gpOf = ({ post }: CaseRows) => pcns.find(({ id }) => id === post.pcnId)?.safeguardingGpId
  return {
    concern: raised.map(({ one, daysAgo, confirmed, id }) => {
      const raisedAt = londonInstant(plusDays(today, -daysAgo), '16:10')
      const { keyId, sealed } = seal(
        keys,
        'A neighbour takes the bank card “to help”. The fridge was empty.',
        `concern ${id}`,
      )
      return {
        id,
        case_id: one.row.id,
        raised_by: one.post.colleagueId,
        raised_at: raisedAt,
        kind: 'safety',
        key_id: keyId,
        what: sealed,
        next_check_on: confirmed ? today : workingDaysAfter(today, 1),
        told_at: raisedAt,
        acknowledged_by: confirmed ? one.post.lineManagerId : null,
        acknowledged_at: confirmed ? londonInstant(plusDays(today, -daysAgo), '17:00') : null,
      }
    }),
    concern_entry: raised.map(({ one, daysAgo, id: concernId }) => {
      const id = chance.id()
      const said = JSON.stringify({ toldWhom: 'the safeguarding GP, by phone', said: 'She looks at the record today.' })
      const { keyId, sealed } = seal(keys, said, `concern ${id}`)
      const day = plusDays(today, -daysAgo)
      const told = { kind: 'told', told_on: day, at: londonInstant(day, '16:15'), by_id: one.post.colleagueId }
      return { id, concern_id: concernId, key_id: keyId, said: sealed, ...told }
    }),
    concern_call: raised.flatMap(({ one, daysAgo, confirmed, id }) => {
      const gp = gpOf(one)
      const call = (colleague_id: string, kind: string, at: string) => {
        const called_at = londonInstant(plusDays(today, -daysAgo), at)
        return { id: chance.id(), concern_id: id, colleague_id, kind, called_at, mail_id: null }
      }
      const first = gp ? [call(gp, 'safeguarding-gp', '16:10')] : []
      return confirmed ? first : [...first, call(one.post.lineManagerId, 'manager', '16:10')]
    }),
    concern_notice: raised.flatMap(({ one, id }) => {
      const gp = gpOf(one)
      const manager = { concern_id: id, colleague_id: one.post.lineManagerId, duty: 'manager' }
      return gp && gp !== one.post.lineManagerId
        ? [{ concern_id: id, colleague_id: gp, duty: 'safeguarding-gp' }, manager]
        : [manager]
    }),
  }
}
