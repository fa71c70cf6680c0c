import { Press } from '../../http/form.tsx'
import { showMoment } from '../../lib/moment.ts'
import { Details } from '../../ui/details.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { paths } from './advice.paths.ts'
import type { AdviceDoor } from './advice.rules.ts'
import type { QuestionView } from './view-question.ts'

/** For whoever asked: the PIN with which the clinician answers from any phone, without signing in. */
export const OnThePhone = ({ view: { question }, door }: { view: QuestionView; door: AdviceDoor }) => (
  <section class="trellis-unprinted">
    <h2 class="nhsuk-heading-m">Ring them, and they can answer on their phone</h2>
    <p>
      {question.withWhom.name} was sent a link. It opens with this PIN, which only you can see: say it on the telephone.
    </p>
    <p>
      PIN <span class="trellis-sign__pin">{door.pin}</span>
    </p>
    <p>Good until {showMoment(door.expiresAt)}, for this question alone. It names nobody.</p>
    <Details summary="In the same room, or the message did not arrive?">
      <div class="trellis-sign">
        <QrCode text={door.address} label={`Scan to answer as ${question.withWhom.name}`} />
        <div class="trellis-sign__words">
          <p>Scan the square, or send this address:</p>
          <p>
            <code>{door.address}</code>
          </p>
        </div>
      </div>
    </Details>
    <div class="trellis-reach">
      <Press
        to={paths.newLink({ questionId: question.id })}
        label="Send a new link and PIN"
        variant="secondary"
        small
      />
      <Press to={paths.stopLink({ questionId: question.id })} label="Stop this link" variant="secondary" small />
    </div>
  </section>
)
