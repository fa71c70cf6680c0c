import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { KIND_WORDS, STATE_WORDS } from './agreement.rules.ts'
import { AgreementText } from './agreement-text.view.tsx'
import { paths } from './supervisors.paths.ts'
import { type AgreementView, viewAgreement } from './view-agreement.ts'

export const agreementPage = page({
  path: '/supervision-agreements/:agreementId',
  show: viewAgreement,
  page: AgreementPage,
})

/** What the two agreed, on one page of paper: state, words, who manages what, both signatures. */
function AgreementPage({ view }: PageProps<AgreementView>) {
  const { agreement, post, state } = view
  const title = `${KIND_WORDS[agreement.kind]}: ${post.name} and ${agreement.supervisor.name}`
  const [now] = agreement.versions
  return (
    <Screen title={title} crumbs={[{ text: 'Supervision agreements', href: paths.agreements({ postId: post.id }) }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p class="nhsuk-lede-text">
        {state === 'voided' ? '' : `${STATE_WORDS[state]}. `}To be looked at again on {shortDate(now.reviewOn)}.
      </p>
      <Voided view={view} />
      <SignBox view={view} />
      <AgreementText text={now} />
      <Signatures view={view} />
      <Ways view={view} />
      <History view={view} />
    </Screen>
  )
}

/** Both signatures fell with the change, and nobody is left to guess it. */
function Voided({ view: { agreement, state } }: { view: AgreementView }) {
  const [now, before] = agreement.versions
  if (state !== 'voided' || !before) return null
  const names = before.signatures.map(({ by }) => by.name).join(' and ')
  const signed = names ? ` ${names} signed the words before.` : ''
  return (
    <div class="trellis-unprinted">
      <WarningCallout heading="Changed since it was signed" level={2}>
        {`${now.writtenBy ?? 'Somebody'} changed this agreement on ${shortDate(now.writtenOn)}, so no signature holds now.${signed} Read it again and sign.`}
      </WarningCallout>
    </div>
  )
}

function SignBox({ view: { agreement, maySign } }: { view: AgreementView }) {
  const [now] = agreement.versions
  if (!maySign) return null
  return (
    <div class="nhsuk-inset-text trellis-unprinted">
      <p>
        Read it through. If something is not right, change it together first: a change after signing asks both of you to
        sign again.
      </p>
      <Press
        to={paths.signAgreement({ agreementId: agreement.id })}
        fields={{ hash: now.hash }}
        label="I agree to this: sign"
      />
    </div>
  )
}

const Signatures = ({ view: { agreement, post } }: { view: AgreementView }) => {
  const [{ signatures, hash, version }] = agreement.versions
  const both = [
    { as: 'worker' as const, name: post.name, role: 'Link worker' },
    { as: 'supervisor' as const, name: agreement.supervisor.name, role: 'Supervisor' },
  ]
  return (
    <>
      <h2 class="nhsuk-heading-m">Signatures</h2>
      <ul class="nhsuk-list">
        {both.map(({ as, name, role }) => {
          const signed = signatures.find((each) => each.as === as)
          return (
            <li key={as}>
              <strong>{name}</strong> ({role.toLowerCase()}):{' '}
              {signed ? `signed on ${shortDate(signed.on)}` : 'not signed yet'}
            </li>
          )
        })}
      </ul>
      <p class="nhsuk-body-s">
        Version {version}, fingerprint {hash.slice(0, 12)}. A signature is for these words and no others.
      </p>
    </>
  )
}

const Ways = ({ view: { agreement, mayWrite, state } }: { view: AgreementView }) =>
  mayWrite ? (
    <p class="trellis-unprinted">
      <Button href={paths.editAgreement({ agreementId: agreement.id })} variant="secondary" small>
        {state === 'review-due' ? 'Look at it again' : 'Change it'}
      </Button>
    </p>
  ) : null

/** What was done, and each earlier text with its signatures. */
const History = ({ view: { agreement, history } }: { view: AgreementView }) => (
  <div class="trellis-unprinted">
    <Details summary="History">
      <Timeline label="History" items={history.map(({ on, says, by }) => ({ on, title: says, by }))} />
    </Details>
    {agreement.versions.slice(1).map((earlier) => (
      <Details
        key={earlier.version}
        summary={`Version ${earlier.version}, of ${shortDate(earlier.writtenOn)}${signedWords(earlier.signatures.length)}`}
      >
        <AgreementText text={earlier} />
      </Details>
    ))}
  </div>
)

const signedWords = (count: number) => (count === 2 ? ', signed by both' : count === 1 ? ', signed by one' : '')
