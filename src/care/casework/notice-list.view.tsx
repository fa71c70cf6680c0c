import type { Notice } from './concern.rules.ts'

/** Who must see a concern, and whether Trellis's message reached them. Only delivered is told. */
export const NoticeList = ({ notices }: { notices: readonly Notice[] }) => (
  <>
    <h2 class="nhsuk-heading-s">Who must see this</h2>
    {notices.length === 0 && (
      <p>
        <strong>Trellis found nobody to tell.</strong> Ring your safeguarding lead or the local authority now.
      </p>
    )}
    {notices.map(({ id, name, duty, mail, phone }) => (
      <p key={id}>
        <strong>{name}</strong>, {duty === 'manager' ? 'manager' : 'safeguarding'}. {MAIL[mail]}{' '}
        {phone ? (
          <>
            Ring <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>.
          </>
        ) : (
          'No phone number is known here.'
        )}
      </p>
    ))}
    <p>A message names neither the person nor the reason.</p>
  </>
)

const MAIL: Record<Notice['mail'], string> = {
  sent: 'A message was sent.',
  waiting: 'The message is not sent yet: not told.',
  held: 'No message can be sent from here: not told.',
  failed: 'The message could not be delivered: not told.',
  none: 'No message went out: not told.',
}
