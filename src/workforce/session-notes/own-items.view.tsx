import { Press } from '../../http/form.tsx'
import { Input } from '../../ui/input.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { OwnItem } from './agenda-item.rules.ts'
import { other } from './record.rules.ts'
import { paths } from './session-notes.paths.ts'
import type { Prepared } from './view-session.ts'

/** What each of the two brings. One's own stays one's own until one shows it. */
export function OwnItems({ prepared }: { prepared: Prepared }) {
  const { items, pair, party, session, fresh } = prepared
  const me = pair[party].id
  const mine = items.filter(({ authorId }) => authorId === me)
  const theirs = items.filter(({ authorId }) => authorId !== me)
  return (
    <section aria-labelledby="brought" class="trellis-unprinted nhsuk-u-margin-bottom-6">
      <h2 class="nhsuk-heading-m" id="brought">
        What you bring
      </h2>
      {theirs.length > 0 && (
        <>
          <p>{pair[other(party)].name} wants to talk about:</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {theirs.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {mine.length > 0 && (
        <ol class="trellis-agenda" aria-label="What I want to talk about">
          {mine.map((item) => (
            <Mine key={item.id} item={item} sessionId={session.id} />
          ))}
        </ol>
      )}
      <Press
        to={paths.addItem({ sessionId: session.id })}
        label="Add, for you alone"
        fields={{ id: fresh[0] ?? '' }}
        variant="secondary"
        small
      >
        <Input
          name="text"
          value=""
          label="Something you want to talk about"
          hint={`Nobody else can read it until you show it to ${pair[other(party)].name}`}
        />
      </Press>
    </section>
  )
}

function Mine({ item: { id, text, shown, coveredIn }, sessionId }: { item: OwnItem; sessionId: string }) {
  const to = paths.changeItem({ sessionId, agendaItemId: id })
  return (
    <li class="trellis-agenda__item trellis-agenda__item--more">
      <div class="trellis-agenda__words">
        <p class="trellis-agenda__what">{text}</p>
        <p class="trellis-agenda__why">
          <Tag colour={shown ? 'green' : 'grey'}>{coveredIn ? 'Talked about' : shown ? 'Shown' : 'Only you'}</Tag>
        </p>
      </div>
      {!coveredIn && (
        <div class="trellis-agenda__acts">
          <Press
            to={to}
            label={shown ? 'Keep to myself' : 'Show it'}
            fields={{ as: shown ? 'private' : 'shown' }}
            small
            variant="secondary"
            about={text}
          />
          <Press to={to} label="Remove" fields={{ as: 'gone' }} small variant="secondary" about={text} />
        </div>
      )}
    </li>
  )
}
