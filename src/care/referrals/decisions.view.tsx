import { londonDay } from '../../lib/moment.ts'
import { showDate } from '../../lib/plain-date.ts'
import { Timeline } from '../../ui/timeline.tsx'
import { decidedWords } from './outcome.rules.ts'
import type { Opened } from './view-referral.ts'

type DecisionNotes = Opened['decisions'][number]['notes']

/** Every decision so far, with what was written of it: whoever holds the referral next need not ask again. */
export const DecisionsSection = ({ decisions }: Pick<Opened, 'decisions'>) =>
  decisions.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">What was decided so far</h2>
      <Timeline
        label="Decisions, the newest first"
        items={decisions.map(({ at, by, outcome, notes }) => ({
          on: londonDay(at),
          title: decidedWords[outcome],
          by,
          children: <Notes notes={notes} />,
        }))}
      />
    </>
  )

const SAID: readonly [keyof DecisionNotes, string][] = [
  ['whom', 'Passed to'],
  ['alternative', 'Who can help'],
  ['question', 'Asked'],
  ['caseNumber', 'Their case'],
  ['told', 'Told by voice'],
  ['toldAt', 'At'],
  ['nextOn', 'To be looked at again on'],
]

const Notes = ({ notes }: { notes: DecisionNotes }) => (
  <>
    {SAID.map(([field, label]) => {
      const said = notes[field]
      return (
        said && (
          <p key={field}>
            {label}: {field === 'nextOn' ? showDate(said) : said}
          </p>
        )
      )
    })}
  </>
)
