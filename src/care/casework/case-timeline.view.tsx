import type { ComponentChildren } from 'preact'
import { useShell } from '../../http/shell.tsx'
import { showMinutes } from '../../lib/duration.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { Timeline, type TimelineItem } from '../../ui/timeline.tsx'
import { becauseWords } from './case-words.rules.ts'
import { paths } from './casework.paths.ts'
import { type Contact, NOT_REACHED } from './contact.rules.ts'
import type { CaseView } from './view-case.ts'

/** What happened, the latest first: contacts, who held the case, and how it ended. Concerns are never among them (safety H4). */
export function CaseTimeline({ view }: { view: CaseView }) {
  const { contacts, holdings, closures, told, words, subject } = view
  const items: TimelineItem[] = [
    ...contacts.filter(({ void: gone }) => gone !== 'corrected').map((one) => contactItem(one, view)),
    ...holdings.map(({ holder, from, because }) => ({
      on: from,
      title: `${holder.name} holds the case`,
      by: becauseWords[because] ?? because,
    })),
    ...closures.flatMap(({ on, by, reason, note, reopenedOn }) => [
      { on, title: `Closed: ${words.reasons[reason] ?? reason}`, by, children: note && <Paragraphs text={note} /> },
      ...(reopenedOn ? [{ on: reopenedOn, title: 'Reopened' }] : []),
    ]),
    ...told.map(({ on, says, by }) => ({ on, title: says, by })),
  ]
  const ahead: TimelineItem[] =
    subject.state === 'open' && subject.next
      ? [{ on: subject.next.on, title: subject.next.what || 'Next step', by: 'agreed', ahead: true }]
      : []
  return <Timeline label="What happened" items={[...ahead, ...latestFirst(items)]} />
}

const latestFirst = (items: readonly TimelineItem[]) =>
  [...items].sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))

function contactItem(contact: Contact, { words, contacts, subject, acts, logs, readerId }: CaseView): TimelineItem {
  const { kind, heldOn, minutes, by, note, id } = contact
  const label = words.kinds[kind] ?? kind
  const mayChange = acts || (logs && by.id === readerId)
  const earlier = contacts.find((one) => one.id === contact.corrects)
  return {
    on: heldOn,
    title: contact.void === 'undone' ? <Gone>{label}: taken back</Gone> : titleOf(kind, label),
    by: minutes > 0 ? `${by.name}, ${showMinutes(minutes)}` : by.name,
    children: contact.void ? undefined : (
      <>
        {note && <Paragraphs text={note} />}
        {earlier && <Earlier contact={earlier} label={words.kinds[earlier.kind] ?? earlier.kind} />}
        {mayChange && subject.state === 'open' && (
          <p class="nhsuk-body-s">
            <a href={paths.correct({ caseId: subject.id, contactId: id })}>
              Correct<span class="nhsuk-u-visually-hidden"> what was logged on {shortDate(heldOn)}</span>
            </a>
          </p>
        )}
      </>
    ),
  }
}

/** A try says nothing against anybody: we have not reached them yet. */
const titleOf = (kind: string, label: string) =>
  NOT_REACHED.includes(kind) ? `${label}. We have not reached them yet` : label

const Gone = ({ children }: { children: ComponentChildren }) => <del>{children}</del>

const Earlier = ({ contact, label }: { contact: Contact; label: string }) => {
  const { today } = useShell()
  return (
    <p class="nhsuk-body-s">
      Corrected. Before: {label}, {contact.heldOn === today ? 'today' : shortDate(contact.heldOn)},{' '}
      {showMinutes(contact.minutes)}
      {contact.note && `: “${contact.note}”`}
    </p>
  )
}
