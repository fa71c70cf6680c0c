import { Press, useForm } from '../../http/form.tsx'
import { firstOf } from '../../http/form-values.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import { Status } from '../../ui/status.tsx'
import { paths as readinessPaths } from '../../workforce/readiness/readiness.paths.ts'
import type { Candidate } from './candidate.rules.ts'
import { type CandidateReason, reasonWords } from './candidate-reasons.rules.ts'
import { paths } from './capacity.paths.ts'
import { oversInWords } from './standing-words.rules.ts'

type ListProps = {
  referralId: string
  candidates: readonly Candidate[]
  newIds: readonly string[]
  /** The worker looks, and could take it on themselves. */
  own: boolean
}

/** Those who may be given somebody, the first suggested first: each with six short reasons that open. */
export const CandidateList = ({ referralId, candidates, newIds, own }: ListProps) => (
  <ol class="trellis-candidates">
    {candidates.map((candidate, index) => (
      <li key={candidate.postId} class="trellis-candidate" id={`worker-${candidate.postId}`}>
        <div class="trellis-candidate__head">
          <h3 class="nhsuk-heading-s trellis-candidate__name">
            {candidate.name}
            <br />
            <span class="nhsuk-body-s">{candidate.roleTitle}</span>
          </h3>
          <Give
            referralId={referralId}
            candidate={candidate}
            newId={newIds[index] ?? ''}
            first={index === 0}
            own={own}
          />
        </div>
        <Why reasons={candidate.reasons} />
      </li>
    ))}
  </ol>
)

type GiveProps = { referralId: string; candidate: Candidate; newId: string; first: boolean; own: boolean }

/** One press; over a limit a page that asks why. */
function Give({ referralId, candidate, newId, first, own }: GiveProps) {
  const { postId, givenName, overs, agreedBy, seen } = candidate
  const { values, problems } = useForm()
  if (agreedBy) return <p class="nhsuk-body-s">{agreedBy}.</p>
  if (overs.length > 0)
    return (
      <div>
        <p class="nhsuk-body-s">One more would pass {oversInWords(overs)}.</p>
        <Button href={paths.allocateOver({ referralId, postId })} variant="secondary" small>
          Give to {givenName}, with a reason
        </Button>
      </div>
    )
  return (
    <Press
      to={paths.allocate({ referralId })}
      label={own ? 'Take it' : `Give to ${givenName}`}
      fields={{ id: newId, postId, seen }}
      variant={first ? undefined : 'secondary'}
      small
    >
      {own && (
        <Input
          name="firstOn"
          label="First contact (if you know the day)"
          hint="For example, tomorrow, or 3 Dec"
          kind="date"
          value={firstOf(values['firstOn'])}
          error={problems.find(({ field }) => field === 'firstOn')?.message}
        />
      )}
    </Press>
  )
}

export const Why = ({ reasons }: { reasons: readonly CandidateReason[] }) => (
  <ul class="trellis-candidate__why">
    {reasons.map(({ kind, met, says, more }) => (
      <li key={kind}>
        <Details
          summary={
            <>
              <Status state={met}>{reasonWords[kind]}</Status> {says}
            </>
          }
        >
          <p>{more}</p>
        </Details>
      </li>
    ))}
  </ul>
)

/** Below the line: who may not be given anybody yet, and what is still owed to them, as the readiness page says it. */
export const NotYetList = ({ candidates }: { candidates: readonly Candidate[] }) => (
  <ul class="trellis-candidates">
    {candidates.map(({ postId, name, owed, reasons }) => (
      <li key={postId} class="trellis-candidate">
        <h3 class="nhsuk-heading-s trellis-candidate__name">{name}</h3>
        <p>{reasons.find(({ kind }) => kind === 'ready')?.more}</p>
        <Owed owed={owed} />
        <a href={readinessPaths.readiness({ postId })}>
          See their readiness<span class="nhsuk-u-visually-hidden">: {name}</span>
        </a>
      </li>
    ))}
  </ul>
)

/** The first few: the readiness page has them all. */
const MOST_OWED = 3

const Owed = ({ owed }: { owed: readonly string[] }) =>
  owed.length === 0 ? null : (
    <ul>
      {owed.slice(0, MOST_OWED).map((says) => (
        <li key={says}>{says}</li>
      ))}
      {owed.length > MOST_OWED && <li>And more</li>}
    </ul>
  )
