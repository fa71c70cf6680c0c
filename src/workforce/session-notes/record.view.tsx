import type { AgreedAction } from '../../base/agreed-actions/agreed-action.rules.ts'
import { Press } from '../../http/form.tsx'
import { useShell } from '../../http/shell.tsx'
import { shortDate, showDate } from '../../lib/plain-date.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { Notes } from './find-notes.ts'
import { competencyInWords, kindsInWords } from './kinds.ts'
import { paths } from './session-notes.paths.ts'
import { FORMAT_WORDS, tagInWords, WELLBEING_WORDS } from './session-words.rules.ts'
import type { Prepared } from './view-session.ts'

/** What both sign: day, kind, minutes, the shared note, and what was agreed. */
export const SignedPart = ({ notes: { session, pair, record, actions } }: { notes: Notes }) => (
  <>
    <SummaryList
      rows={[
        { key: 'Date', value: session.heldOn ? showDate(session.heldOn) : 'Not held yet' },
        { key: 'Kind', value: kindsInWords(session.kinds) },
        { key: 'Minutes', value: String(session.minutes) },
        { key: 'Between', value: `${pair.worker.name} and ${pair.supervisor.name}` },
        { key: 'Shared note', value: <Words text={record?.shared ?? ''} /> },
        { key: 'Agreed', value: <Agreed actions={actions} /> },
      ]}
    />
  </>
)

const Words = ({ text }: { text: string }) =>
  text === '' ? <>Nothing was written</> : text.split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)

const Agreed = ({ actions }: { actions: readonly AgreedAction[] }) =>
  actions.length === 0 ? (
    <>No action</>
  ) : (
    <ul class="nhsuk-list">
      {actions.map(({ id, text, owner, dueOn, settled }) => (
        <li key={id}>
          {text}
          <br />
          <span class="trellis-agenda__why">{`${owner.name}, ${ended(settled) ?? `by ${shortDate(dueOn)}`}`}</span>
        </li>
      ))}
    </ul>
  )

const ended = (settled: AgreedAction['settled']) =>
  settled && `${settled.as === 'done' ? 'done' : 'not needed'} on ${shortDate(settled.on)}`

/** The rest of the record, which the two alone see and neither signs. */
export function PairPart({ prepared }: { prepared: Prepared }) {
  const { record, own, session, functions, offered } = prepared
  if (!record) return null
  const forWhat = offered.functions.filter(({ id }) => functions.includes(id)).map(({ label }) => label)
  return (
    <>
      <h2 class="nhsuk-heading-m">For the two of you alone</h2>
      <SummaryList
        rows={[
          { key: 'How you met', value: FORMAT_WORDS[session.format ?? ''] ?? 'Not said' },
          forWhat.length > 0 && { key: 'What it was for', value: forWhat.join(', ') },
          record.covered.length > 0 && { key: 'What you came to', value: record.covered.map(tagInWords).join(', ') },
          { key: 'Themes', value: record.themes.map(tagInWords).join(', ') || 'None chosen' },
          record.competencies.length > 0 && {
            key: 'Competencies',
            value: <Competencies ids={record.competencies} planHref={prepared.planHref} />,
          },
          {
            key: 'How the worker is',
            value: record.wellbeing ? WELLBEING_WORDS[record.wellbeing] : 'Not asked',
          },
        ]}
      />
      <div class="trellis-unprinted">
        <h2 class="nhsuk-heading-m">Your private note</h2>
        {own ? <Words text={own} /> : <p>You wrote none. Nobody else can see whether you did.</p>}
      </div>
      <OpenHere prepared={prepared} />
    </>
  )
}

/** By their names; whoever writes the development plan with the worker goes on to it from here (S73). */
const Competencies = ({ ids, planHref }: { ids: readonly string[]; planHref: string | undefined }) => (
  <>
    <ul class="nhsuk-list">
      {ids.map((id) => (
        <li key={id}>{competencyInWords(id)}</li>
      ))}
    </ul>
    {planHref && (
      <p class="trellis-unprinted">
        <a href={planHref}>Development plan</a>
      </p>
    )}
  </>
)

/** What was agreed here and is still to be done, with the one press that says it is. */
function OpenHere({ prepared: { actions, session, pair, party } }: { prepared: Prepared }) {
  const { today } = useShell()
  const me = pair[party].id
  const open = actions.filter(({ settled, owner, setById }) => !settled && (owner.id === me || setById === me))
  if (open.length === 0) return null
  return (
    <section class="trellis-unprinted" aria-labelledby="open-here">
      <h2 class="nhsuk-heading-m" id="open-here">
        Still to be done
      </h2>
      <ol class="trellis-agenda">
        {open.map(({ id, text, owner, dueOn }) => (
          <li key={id} class="trellis-agenda__item trellis-agenda__item--more">
            <div class="trellis-agenda__words">
              <p class="trellis-agenda__what">{text}</p>
              <p class="trellis-agenda__why">
                {owner.name}, {dueOn < today ? 'was due' : 'by'} {shortDate(dueOn)}
              </p>
            </div>
            <div class="trellis-agenda__acts">
              {(['done', 'not-needed'] as const).map((as) => (
                <Press
                  key={as}
                  to={paths.settle({ sessionId: session.id, actionId: id })}
                  label={as === 'done' ? 'Done' : 'Not needed'}
                  fields={{ as }}
                  small
                  variant="secondary"
                  about={text}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
