import { Press } from '../../http/form.tsx'
import { holdsOn } from '../../lib/holds-on.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { Details } from '../../ui/details.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { type Decision, SHARED_KINDS, type SharedKind, sharedWords } from '../sharing/sharing.rules.ts'
import type { Service } from './list-services.ts'
import { paths } from './subcontracts.paths.ts'

/** What the PCN sees of the provider's workers: always the verdict and the contract items, and what the provider adds. */
export function Sharing({ service, today }: { service: Service; today: string }) {
  const { pcn, provider, decisions } = service
  return (
    <>
      <h3 class="nhsuk-heading-s">What {pcn.name} sees of these workers</h3>
      <p>
        Always: the verdict on referrals, and what the contract asks for. Never: appraisal, debrief, adjustments, or why
        somebody is away. Beyond that, {provider.name} decides. An evidence pack made while something is shared keeps
        it.
      </p>
      <SummaryList
        rows={SHARED_KINDS.map((kind) => ({
          key: sharedWords[kind].label,
          value: <Standing kind={kind} service={service} today={today} />,
        }))}
      />
      {decisions.length > 0 && (
        <Details summary="Every decision, the newest first">
          <ul class="nhsuk-list nhsuk-list--bullet">
            {decisions.map((decision) => (
              <li>{decisionInWords(decision)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

type StandingProps = { kind: SharedKind; service: Service; today: string }

function Standing({ kind, service: { pcn, provider, decisions, mayShare }, today }: StandingProps) {
  const now = decisions.find((each) => each.kind === kind && holdsOn(each, today))
  const at = { pcnId: pcn.id, providerId: provider.id }
  return (
    <>
      {now ? `Shared since ${shortDate(now.from)}, decided by ${now.by}` : 'Not shared'}
      <br />
      <span class="nhsuk-u-font-size-16">{sharedWords[kind].hint}</span>
      {mayShare && <br />}
      {mayShare && (
        <Press
          to={now ? paths.stopSharing(at) : paths.share(at)}
          label={now ? 'Stop sharing' : 'Share'}
          about={`${sharedWords[kind].label} with ${pcn.name}`}
          fields={{ kind }}
          variant="secondary"
          small
        />
      )}
    </>
  )
}

const decisionInWords = ({ kind, from, until, by, endedBy }: Decision): string => {
  const began = `${sharedWords[kind].label}: shared from ${shortDate(from)} by ${by}`
  return until ? `${began}, until ${shortDate(until)} by ${endedBy ?? 'the provider'}` : began
}
