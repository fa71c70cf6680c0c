import { showMinutes } from '../../lib/duration.ts'
import { showMoney } from '../../lib/money.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { costOf, type LearningTotal, minutesOf, payerWords } from './learning.rules.ts'
import { KIND_WORDS } from './own-time.rules.ts'

/** Hours in and out of protected time, and who paid what: learning and peers each on its own line (S68, S69). */
export const LearningTotals = ({ totals, caption }: { totals: readonly LearningTotal[]; caption: string }) => (
  <ResponsiveTable<LearningTotal>
    caption={caption}
    rows={totals}
    columns={[
      { label: 'For', cell: ({ kind }) => KIND_WORDS[kind] },
      { label: 'In all', cell: (total) => time(minutesOf(total)) },
      { label: 'In protected time', cell: ({ inside }) => time(inside) },
      { label: 'Outside it', cell: ({ outside }) => time(outside) },
      { label: 'Not said', cell: ({ unsaid }) => time(unsaid) },
      { label: 'Cost, and who paid', cell: money },
    ]}
  />
)

const time = (minutes: number) => (minutes === 0 ? 'None' : showMinutes(minutes))

/** `£120 (Employer £100, Own pocket £20)`. */
function money(total: LearningTotal): string {
  if (total.paid.length === 0) return 'None written down'
  const by = total.paid.map(({ payer, pence }) => `${payerWords(payer)} ${showMoney(pence)}`)
  return `${showMoney(costOf(total))} (${by.join(', ')})`
}
