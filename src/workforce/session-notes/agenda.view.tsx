import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { Press } from '../../http/form.tsx'
import { useShell } from '../../http/shell.tsx'
import { lowerFirst } from '../../lib/lower-first.ts'
import { dueInWords, shortDate } from '../../lib/plain-date.ts'
import type { AgendaLine } from '../../platform/agenda.ts'
import { ClauseLink } from '../../ui/clause-link.tsx'
import { Details } from '../../ui/details.tsx'
import { paths } from './session-notes.paths.ts'
import type { Prepared } from './view-session.ts'

/** What the session comes to: five items with why, what was agreed last time, and the Framework's own headings to fold out. */
export const AgendaOf = ({ prepared, all }: { prepared: Prepared; all: boolean }) => {
  const { agenda, session, prompts } = prepared
  const count = agenda.first.length + agenda.rest.length
  return (
    <section aria-labelledby="agenda" class="trellis-unprinted">
      <h2 class="nhsuk-heading-m" id="agenda">
        Agenda
      </h2>
      {count === 0 && <p>Nothing in Trellis asks to be talked about. Begin with what either of you brings.</p>}
      <Lines lines={agenda.first} />
      {agenda.rest.length > 0 &&
        (all ? (
          <Lines lines={agenda.rest} more />
        ) : (
          <p>
            <a href={paths.session({ sessionId: session.id }, { all: '1' }, '#agenda')}>See all {count}</a>
          </p>
        ))}
      <Carried prepared={prepared} />
      {prompts.map(({ kind, items }) => (
        <Details key={kind} summary={`Headings for ${lowerFirst(kind)}`}>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Details>
      ))}
    </section>
  )
}

const Lines = ({ lines, more }: { lines: readonly AgendaLine[]; more?: boolean }) =>
  lines.length === 0 ? null : (
    <ol class="trellis-agenda" aria-label={more ? 'The rest of the agenda' : 'What to talk about first'}>
      {lines.map((line) => (
        <li key={line.key} class={`trellis-agenda__item${more ? ' trellis-agenda__item--more' : ''}`}>
          <div class="trellis-agenda__words">
            <p class="trellis-agenda__what">{line.href ? <a href={line.href}>{line.what}</a> : line.what}</p>
            <p class="trellis-agenda__why">
              {line.why}
              {line.clause && (
                <>
                  {' · '}
                  <ClauseLink href={clauseHref(line.clause)} name={clauseName(line.clause)} />
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )

/** What these two agreed before and is not done. Whoever does it, or set it, says so with one press. */
function Carried({ prepared: { carried, session, pair, party } }: { prepared: Prepared }) {
  const { today } = useShell()
  if (carried.length === 0) return null
  const me = pair[party].id
  return (
    <>
      <h3 class="nhsuk-heading-s">Agreed before, and still open</h3>
      <ol class="trellis-agenda" aria-label="Agreed before, and still open">
        {carried.map(({ id, text, owner, dueOn, setById }) => (
          <li key={id} class="trellis-agenda__item trellis-agenda__item--more">
            <div class="trellis-agenda__words">
              <p class="trellis-agenda__what">{text}</p>
              <p class="trellis-agenda__why">
                {owner.name} · {dueOn < today ? dueInWords(dueOn, today) : `by ${shortDate(dueOn)}`}
              </p>
            </div>
            {(owner.id === me || setById === me) && (
              <div class="trellis-agenda__acts">
                <Press
                  to={paths.settle({ sessionId: session.id, actionId: id })}
                  label="Done"
                  fields={{ as: 'done' }}
                  small
                  variant="secondary"
                  about={text}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
