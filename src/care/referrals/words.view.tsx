import { Button } from '../../ui/button.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { howWords } from './note-word.form.ts'
import { paths } from './referrals.paths.ts'
import type { Opened, ReferralView } from './view-referral.ts'

type Props = { view: ReferralView; opened: Opened }

/** What to ask first, and every try and word so far. */
export const WordsSection = ({ view: { referral, words }, opened: { person } }: Props) => (
  <>
    <h2 class="nhsuk-heading-m">Words with them</h2>
    {referral.ownWish === 'not-asked' && (
      <WarningCallout heading="When you first talk">
        <ul class="nhsuk-list nhsuk-list--bullet">
          <li>Say only your first name until you know who listens.</li>
          <li>“Are you alone, and is this a good time?” If not, ring again another time.</li>
          {!referral.bySelf && <li>“Somebody asked us to call you. Was it your own wish?”</li>}
          {!person.safeContact.answeredOn && (
            <li>“Is it safe to ring, text, leave a message? Who else sees this phone or e-mail?”</li>
          )}
        </ul>
      </WarningCallout>
    )}
    {referral.ownWish !== 'not-asked' && (
      <p>
        Asked alone whether it was their own wish: <strong>{referral.ownWish === 'yes' ? 'yes' : 'no'}</strong>.
      </p>
    )}
    <Button href={paths.word(referral)} variant="secondary">
      Write down a call or visit
    </Button>
    {words.length === 0 ? (
      <p>Nobody has talked with them yet.</p>
    ) : (
      <Timeline
        label="Tries and words, the newest first"
        items={words.map((word) => ({
          on: word.on,
          // Only `HOW` and 'automatic' are ever written.
          title: `${howWords[word.how as keyof typeof howWords]}: ${word.reached ? 'reached' : 'we have not reached them yet'}`,
          by: word.by,
        }))}
      />
    )}
  </>
)
