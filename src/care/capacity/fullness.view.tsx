import { Gauge } from '../../ui/charts/gauge.tsx'
import { oneDecimal, wholePeople } from './capacity.rules.ts'
import type { Standing } from './standing.rules.ts'
import { COUNTS, hoursGaugeInWords } from './standing-words.rules.ts'

/** The two gauges that say which limit binds: the same for the worker and whoever manages. */
export function Fullness({ standing }: { standing: Standing }) {
  const { year, newPeople, projected, hoursNeeded } = standing
  return (
    <div class="trellis-gauges">
      <Gauge
        id="people"
        title="People this year"
        value={newPeople}
        limit={wholePeople(year.personalCeiling)}
        unit="people"
        projected={projected && { value: projected.people, words: 'A whole year at this pace' }}
        counts={COUNTS}
        binds={year.binds === 'ceiling'}
      />
      <Gauge
        id="hours"
        title="Hours a week that they need"
        value={oneDecimal(hoursNeeded)}
        limit={oneDecimal(year.contactHoursPerWeek)}
        unit="hours a week"
        counts={hoursGaugeInWords(standing)}
        binds={year.binds === 'hours'}
      />
    </div>
  )
}
