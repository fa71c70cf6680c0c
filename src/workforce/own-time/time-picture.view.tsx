import { Bars } from '../../ui/charts/bar.tsx'
import { hoursInWords, KIND_WORDS, type KindTime } from './own-time.rules.ts'

/** Used, a bar a kind, with what was planned in words at its end. More than planned is nothing bad. */
export function TimePicture({ id, time }: { id: string; time: readonly KindTime[] }) {
  return (
    <Bars
      id={id}
      title="Protected time"
      description="Hours used of each kind, and the hours planned for it."
      unit="Hours used of those planned"
      bars={time.map(({ kind, plannedMinutes, usedMinutes }) => ({
        label: KIND_WORDS[kind],
        value: Math.round(usedMinutes / 6) / 10,
        words:
          plannedMinutes === undefined
            ? hoursInWords(usedMinutes)
            : `${Math.round(usedMinutes / 6) / 10} of ${Math.round(plannedMinutes / 6) / 10}`,
      }))}
    />
  )
}
