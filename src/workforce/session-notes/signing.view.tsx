import { Press } from '../../http/form.tsx'
import { showMoment, showTime } from '../../lib/moment.ts'
import { Details } from '../../ui/details.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Status } from '../../ui/status.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { other, type Party, type Signature } from './record.rules.ts'
import { paths } from './session-notes.paths.ts'
import type { Prepared, SessionView } from './view-session.ts'

/** Who has signed the record as it stands, and how the other signs: on this page later, or now on a phone. */
export function SigningOf({ prepared }: { prepared: Prepared }) {
  const { signing, pair, party, session, hash } = prepared
  const theirs = other(party)
  return (
    <section id="signing" aria-labelledby="signatures">
      <h2 class="nhsuk-heading-m" id="signatures">
        Signatures
      </h2>
      {signing.voided && (
        <InsetText>
          <p>The record was changed after it was signed. What was signed before holds no more: both sign again.</p>
        </InsetText>
      )}
      <ul class="nhsuk-list trellis-hands">
        <Hand party="worker" signature={signing.worker} name={pair.worker.name} />
        <Hand party="supervisor" signature={signing.supervisor} name={pair.supervisor.name} />
      </ul>
      {!signing[party] && (
        <p>
          <Press to={paths.sign({ sessionId: session.id })} label="Sign this record" fields={{ hash }} />
        </p>
      )}
      {!signing[theirs] && <Other prepared={prepared} name={pair[theirs].name} />}
    </section>
  )
}

const Hand = ({ signature, name }: { party: Party; signature: Signature | undefined; name: string }) => (
  <li>
    <Status state={signature ? 'met' : 'due'}>{signature ? 'Signed' : 'Not signed yet'}</Status>
    <span>
      {name}
      {signature && `, ${showMoment(signature.at)}${signature.how === 'link' ? ', on a phone with a PIN' : ''}`}
    </span>
  </li>
)

/** Three taps on the other's phone: scan, PIN, sign. */
function Other({ prepared: { offer, session, party, signing }, name }: { prepared: Prepared; name: string }) {
  const to = paths.offer({ sessionId: session.id })
  if (!signing[party]) return null
  if (!offer)
    return (
      <p class="trellis-unprinted">
        <Press to={to} label={`Let ${name} sign now`} variant="secondary" />
      </p>
    )
  return (
    <div class="trellis-sign">
      <QrCode text={offer.address} label={`Scan to sign as ${name}`} />
      <div class="trellis-sign__words">
        <p>
          <strong>{name} signs on any phone.</strong> Scan the square, type this PIN, read, sign. No account is needed.
        </p>
        <p>
          PIN <span class="trellis-sign__pin">{offer.pin}</span>
        </p>
        <p>
          Good until {showTime(offer.expiresAt)}.{' '}
          <Press to={to} label="A new square and PIN" variant="secondary" small />
        </p>
        <Details summary="Not in the same room?">
          <p>Send this address, and say the PIN on the telephone:</p>
          <p>
            <code>{offer.address}</code>
          </p>
          <p>Or {name} signs in and finds the record on Today.</p>
        </Details>
      </div>
    </div>
  )
}

/** What became of the record and its signatures. Words of notes are in no history. */
export const SessionHistory = ({ history }: Pick<SessionView, 'history'>) =>
  history.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-s">History</h2>
      <Timeline items={history.map(({ on, says, by }) => ({ on, title: says, by }))} />
    </>
  )

/** The signatures that no longer hold, for whoever asks what was signed when. */
export const VoidSignatures = ({ prepared: { signatures, hash } }: { prepared: Prepared }) => {
  const void_ = signatures.filter((each) => each.hash !== hash)
  if (void_.length === 0) return null
  return (
    <Details summary={`${void_.length} ${void_.length === 1 ? 'signature holds' : 'signatures hold'} no more`}>
      <ul class="nhsuk-list">
        {void_.map(({ by, at, as }) => (
          <li key={`${as} ${at.toISOString()}`}>
            {by.name} signed an earlier text on {showMoment(at)}
          </li>
        ))}
      </ul>
    </Details>
  )
}
