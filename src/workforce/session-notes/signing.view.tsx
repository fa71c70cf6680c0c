import { Press } from '../../http/form.tsx'
import { showMoment, showTime } from '../../lib/moment.ts'
import { Details } from '../../ui/details.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Status } from '../../ui/status.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { other, type Party } from './record.rules.ts'
import { paths } from './session-notes.paths.ts'
import type { Prepared, SessionView } from './view-session.ts'
import { waitsFor } from './view-signing.ts'

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
      {!signing[theirs] && <Disowned prepared={prepared} party={theirs} />}
      {!signing[party] && <Disowned prepared={prepared} party={party} />}
      <ul class="nhsuk-list trellis-hands">
        <Hand prepared={prepared} party="worker" />
        <Hand prepared={prepared} party="supervisor" />
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

function Hand({ prepared: { signing, pair, party: mine, session }, party }: { prepared: Prepared; party: Party }) {
  const signature = signing[party]
  const onPhone = signature?.how === 'link'
  return (
    <li>
      <Status state={signature ? 'met' : 'due'}>{signature ? 'Signed' : 'Not signed yet'}</Status>
      <span>
        {pair[party].name}
        {signature && `, ${showMoment(signature.at)}${onPhone ? ', on a phone with a PIN' : ''}`}
      </span>
      {onPhone && party === mine && (
        <Press
          to={paths.notMine({ sessionId: session.id })}
          label="This was not me"
          fields={{ signatureId: signature.id }}
          variant="secondary"
          small
        />
      )}
    </li>
  )
}

/** Whoever held the phone, the one whose name it was did not: said to both, and of nobody else. */
function Disowned({ prepared: { signatures, hash, pair, party: mine }, party }: { prepared: Prepared; party: Party }) {
  const last = signatures.findLast((each) => each.as === party && each.hash === hash && each.disownedAt)
  return last ? (
    <InsetText>
      <p>
        {party === mine ? 'You' : pair[party].name} did not give the signature of {showMoment(last.at)}, and said so. It
        holds no more.
      </p>
    </InsetText>
  ) : null
}

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
        <p role="status" data-waits-for={paths.signing({ sessionId: session.id })}>
          {waitsFor(name)}
        </p>
        <p>
          <a href={paths.session({ sessionId: session.id }, {}, '#signing')}>Look again</a>
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
  const void_ = signatures.filter((each) => each.hash !== hash || each.disownedAt)
  if (void_.length === 0) return null
  return (
    <Details summary={`${void_.length} ${void_.length === 1 ? 'signature holds' : 'signatures hold'} no more`}>
      <ul class="nhsuk-list">
        {void_.map(({ id, by, at, disownedAt }) => (
          <li key={id}>
            {disownedAt
              ? `${by.name} said on ${showMoment(disownedAt)} that the signature of ${showMoment(at)} was not theirs`
              : `${by.name} signed an earlier text on ${showMoment(at)}`}
          </li>
        ))}
      </ul>
    </Details>
  )
}
