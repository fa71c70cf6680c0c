import { showMoment } from '../../lib/moment.ts'
import { Details } from '../../ui/details.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import type { ConcernSubject, Notice } from './concern.rules.ts'
import { calledAsWords } from './concern-chase.rules.ts'

/** Until a named person has confirmed: whom to ring, with the numbers, first those whom no message reached (safety H4). */
export const NotYetConfirmed = ({ notices }: { notices: readonly Notice[] }) => (
  <WarningCallout heading="NOT YET CONFIRMED" level={2}>
    {notices.length === 0 ? (
      <p>
        <strong>Trellis found nobody to tell.</strong> Ring your safeguarding lead or the local authority now.
      </p>
    ) : (
      <>
        <p>Nobody has said yet that they have read this. Do not wait for a message: ring, now.</p>
        <ul>
          {notices.toSorted(notReachedFirst).map((notice) => (
            <li key={notice.id}>
              <WhomToRing notice={notice} />
            </li>
          ))}
        </ul>
      </>
    )}
    <p>
      Nobody answers, or it is evening or weekend: ring the local authority’s emergency duty team. In danger now:{' '}
      <a href="tel:999">999</a>.
    </p>
  </WarningCallout>
)

const notReachedFirst = (one: Notice, other: Notice) => Number(one.mail === 'sent') - Number(other.mail === 'sent')

const WhomToRing = ({ notice: { name, duty, mail, phone } }: { notice: Notice }) => (
  <>
    <strong>{name}</strong>, {duty === 'manager' ? 'manager' : 'safeguarding'}.{' '}
    {phone ? (
      <>
        Ring <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>.
      </>
    ) : (
      'No phone number is known here.'
    )}{' '}
    {MAIL[mail]}
  </>
)

/** Who must see a concern, and whether Trellis’s message reached them. Only delivered is told. */
export const WhoWasCalled = ({ view: { notices, calls, concern } }: { view: ConcernSubject }) => (
  <>
    <h2 class="nhsuk-heading-s">Who must see this</h2>
    {notices.map((notice) => (
      <p key={notice.id}>
        {notice.id === concern.acknowledged?.by.id ? (
          <>
            <strong>{notice.name}</strong> has read it.
          </>
        ) : (
          <WhomToRing notice={notice} />
        )}
      </p>
    ))}
    {!concern.acknowledged && concern.state === 'open' && notices.length > 0 && (
      <p>
        Until somebody confirms, they are called again each hour of a working day: the safeguarding GP, the deputy, the
        safeguarding lead, the managers. A message that does not leave within minutes told nobody, and the next is
        called.
      </p>
    )}
    <p>A message names neither the person nor the reason.</p>
    {calls.length > 0 && (
      <Details summary={calls.length === 1 ? 'One call was made' : `${calls.length} calls were made`}>
        <ul class="nhsuk-list">
          {calls.map((call) => (
            <li key={`${call.colleagueId} ${call.calledAt.toISOString()}`}>
              {calledAsWords[call.kind]} {call.name}, {showMoment(call.calledAt)}:{' '}
              {call.told ? 'the message left' : 'not told, the message has not left'}
            </li>
          ))}
        </ul>
      </Details>
    )}
  </>
)

const MAIL: Record<Notice['mail'], string> = {
  sent: 'A message was sent.',
  waiting: 'The message is not sent yet: not told.',
  held: 'No message can be sent from here: not told.',
  failed: 'The message could not be delivered: not told.',
  none: 'No message went out: not told.',
}
