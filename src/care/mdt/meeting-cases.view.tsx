import { Press } from '../../http/form.tsx'
import { useShell } from '../../http/shell.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { paths as casework } from '../casework/casework.paths.ts'
import { DoneOrDue } from './done-or-due.view.tsx'
import { paths } from './mdt.paths.ts'
import { spacedNhs } from './meeting.rules.ts'
import { offeredBecause, type Suggested } from './suggested.rules.ts'
import type { MeetingView, OpenedPerson, ShownItem } from './view-meeting.ts'

/** Cases by number. Who each is opens one at a time, for those who care for the person, and every opening is noted (safety H7). */
export function MeetingCases({ view }: { view: MeetingView }) {
  const { items, cases, takesPart } = view
  return (
    <>
      <h2 class="nhsuk-heading-m">{cases === 1 ? '1 case to talk over' : `${cases} cases to talk over`}</h2>
      {!takesPart && cases > items.length && (
        <p>What is asked about each is read by those who are asked to the meeting.</p>
      )}
      {cases === 0 && <Empty />}
      {items.map((item, index) => (
        <OneCase key={item.id} item={item} place={index + 1} view={view} />
      ))}
      <Offered view={view} />
    </>
  )
}

const Empty = () => (
  <EmptyState heading="No case yet" level={3}>
    Whoever supports somebody brings the case from its own page, with “Bring to the MDT”. It stands here by its number.
  </EmptyState>
)

function OneCase({ item, place, view }: { item: ShownItem; place: number; view: MeetingView }) {
  const { person, meeting } = view
  const open = person?.itemId === item.id ? person : undefined
  const decided = view.decisions.filter(({ itemId }) => itemId === item.id)
  return (
    <Card heading={{ text: `${place}. ${item.number}`, level: 3, size: 's' }} id={`case-${item.id}`}>
      <p>
        <strong>{item.ask}</strong> {item.why}.
      </p>
      <p class="nhsuk-body-s nhsuk-u-secondary-text-colour">
        Brought by {item.putBy.name}
        {item.cameFrom && ', carried over from an earlier meeting'}
        {meeting.state === 'held' && (item.discussed ? ', talked over' : ', not reached')}
      </p>
      {open && <Person person={open} />}
      {decided.length > 0 && (
        <ul>
          {decided.map(({ id, said, owner, lead }) => (
            <li key={id}>
              {said}
              {lead && `. ${lead.name} ${leadsNow(id, view) ? 'leads from now on' : 'to lead, once they say yes'}`}
              {owner && '. '}
              <DoneOrDue action={view.actions.find((action) => action.id === id)} readerId={view.readerId} />
            </li>
          ))}
        </ul>
      )}
      <ItemWays item={item} view={view} open={open !== undefined} />
    </Card>
  )
}

/** What was to be done for the change of lead is done; or nothing was, because they led already. */
const leadsNow = (decisionId: string, { actions }: MeetingView): boolean =>
  actions.find(({ id }) => id === decisionId)?.settled?.as !== undefined || !actions.some(({ id }) => id === decisionId)

const Person = ({ person: { name, birthDate, nhsNumber } }: { person: OpenedPerson }) => (
  <p class="trellis-unprinted">
    <strong>{name}</strong>, {birthDate ? `born ${showDate(birthDate)}` : 'date of birth not known'},{' '}
    {nhsNumber ? `NHS number ${spacedNhs(nhsNumber)}` : 'NHS number not known'}. You opened this; it is on record.
  </p>
)

function ItemWays({ item, view, open }: { item: ShownItem; view: MeetingView; open: boolean }) {
  const { today } = useShell()
  const { meeting, takesPart } = view
  const meetingId = meeting.id
  const planned = meeting.state === 'planned'
  const links = [
    item.cares &&
      takesPart &&
      !open && { href: `${paths.meeting({ meetingId }, { open: item.id })}#case-${item.id}`, says: 'Show who it is' },
    item.cares && { href: casework.case({ caseId: item.caseId }), says: 'Open the case' },
    takesPart &&
      meeting.state !== 'called-off' &&
      meeting.on <= today && {
        href: paths.decide({ meetingId }, { item: item.id }),
        says: 'Write what was decided',
      },
    item.mayChange && planned && { href: paths.item({ agendaId: item.id }), says: 'Change what is asked' },
  ].filter((each) => each !== false)
  return (
    <p class="trellis-unprinted">
      {links.map(({ href, says }, index) => (
        <>
          {index > 0 && ' · '}
          <a key={says} href={href}>
            {says}
            <span class="nhsuk-u-visually-hidden"> {item.number}</span>
          </a>
        </>
      ))}
    </p>
  )
}

/** The reader's own cases that may be worth bringing. Nobody else is shown this list. */
function Offered({ view: { suggested, meeting } }: { view: MeetingView }) {
  if (suggested.length === 0) return null
  return (
    <div class="trellis-unprinted">
      <h3 class="nhsuk-heading-s">Cases of yours that may be worth bringing</h3>
      <p class="nhsuk-body-s">
        Only you see this list. The sheet says what you write, and nothing about a worry for safety.
      </p>
      <ul class="nhsuk-list trellis-offered">
        {suggested.map((one) => (
          <OneOffered key={one.caseId} one={one} meetingId={meeting.id} />
        ))}
      </ul>
    </div>
  )
}

const OneOffered = ({ one, meetingId }: { one: Suggested; meetingId: string }) => (
  <li>
    <span>
      <a href={casework.case({ caseId: one.caseId })}>{one.number}</a>:{' '}
      {one.reasons.map((reason) => offeredBecause[reason]).join('. ')}.
    </span>
    <Press
      to={paths.bringTo({ meetingId })}
      label="Bring it"
      fields={{ caseId: one.caseId }}
      about={one.number}
      small
      variant="secondary"
    />
  </li>
)
