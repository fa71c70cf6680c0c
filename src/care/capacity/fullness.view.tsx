import { Gauge } from '../../ui/charts/gauge.tsx'
import { oneDecimal, wholePeople } from './capacity.rules.ts'
import type { PostCapacity } from './find-capacity.ts'
import type { Standing } from './standing.rules.ts'
import { COUNTS } from './standing-words.rules.ts'

/** The two gauges that say which limit binds. Hours worked are on the worker's own page alone (safety H9). */
export function Fullness({ standing, own }: { standing: Standing; own: PostCapacity['own'] }) {
  const { year, newPeople, projected } = standing
  const byHours = wholePeople(year.peopleByHours)
  const ahead = projected && { value: projected.people, words: 'A whole year at this pace' }
  return (
    <div class="trellis-gauges">
      <Gauge
        id="people"
        title="People this year, by the yearly ceiling"
        value={newPeople}
        limit={wholePeople(year.personalCeiling)}
        unit="people"
        projected={ahead}
        counts={COUNTS}
        binds={year.binds === 'ceiling'}
      />
      {own ? (
        <Gauge
          id="hours"
          title="Hours a week with people"
          value={oneDecimal(own.hoursPerWeek)}
          limit={oneDecimal(standing.now.contactHoursPerWeek)}
          unit="hours a week"
          counts={`What you logged in the last four weeks. Only you see it. Your hours allow ${byHours} people a year.`}
          binds={year.binds === 'hours'}
        />
      ) : (
        <Gauge
          id="hours"
          title="People this year, by the hours there are"
          value={newPeople}
          limit={byHours}
          unit="people"
          projected={ahead}
          counts={COUNTS}
          binds={year.binds === 'hours'}
        />
      )}
    </div>
  )
}
