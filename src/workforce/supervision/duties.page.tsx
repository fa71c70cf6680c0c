import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Ways } from '../../http/ways.tsx'
import { holderInWords } from '../../lib/verdict.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { paths as packPaths } from '../evidence-pack/evidence-pack.paths.ts'
import { paths as placementPaths } from '../placements/placements.paths.ts'
import { paths as supervisorPaths } from '../supervisors/supervisors.paths.ts'
import type { Duty } from './duties.rules.ts'
import { type DutiesView, listDuties } from './list-duties.ts'
import { paths } from './supervision.paths.ts'

export const dutiesPage = page({ path: '/duties', show: listDuties, page: Duties })

function Duties({ view: { duties, packId } }: PageProps<DutiesView>) {
  return (
    <Screen title="Duties" wide>
      <h1 class="nhsuk-heading-l">{headline(duties)}</h1>
      <First duty={duties[0]} />
      {packId && (
        <Press
          to={packPaths.ask()}
          label="Prove that the contract is met"
          fields={{ id: packId }}
          variant="secondary"
        />
      )}
      <p class="trellis-unprinted">
        <a href="#ways">More about duties</a>
      </p>
      <ResponsiveTable<Duty>
        caption="Every duty to see to, worst first"
        columns={[
          { label: 'Whom', cell: (duty) => <Whom duty={duty} /> },
          { label: 'How it stands', cell: ({ reason }) => <Status state={reason.met} /> },
          { label: 'What is owed', cell: (duty) => <Owed duty={duty} /> },
          { label: 'Held by', cell: ({ reason }) => holderInWords(reason.heldBy) },
          { label: 'What you can do', hideLabel: true, cell: (duty) => <Mend duty={duty} /> },
        ]}
        rows={duties}
        empty={
          <EmptyState heading="Nothing is owed">
            When a supervisor leaves, a session falls due or a practice has not opened its records, it is listed here
            with who holds the duty and the button that puts it right.
          </EmptyState>
        }
      />
      <Ways of={paths.duties()} heading="More about duties" />
    </Screen>
  )
}

function headline(duties: readonly Duty[]): string {
  const owed = duties.filter(({ reason }) => reason.met === 'owed').length
  if (owed > 0) return owed === 1 ? '1 duty is not met' : `${owed} duties are not met`
  return duties.length > 0 ? 'Every duty is met today; some are due soon' : 'Every duty is met'
}

function First({ duty }: { duty: Duty | undefined }) {
  if (!duty?.reason.mend || duty.reason.met !== 'owed') return null
  const { reason } = duty
  return (
    <div class="nhsuk-inset-text">
      <p>
        <strong>First:</strong> {reason.says}
      </p>
      <Button href={reason.mend?.href}>{reason.mend?.label}</Button>
    </div>
  )
}

const Whom = ({ duty: { whom, postId, colleagueId, reason } }: { duty: Duty }) => {
  const person = colleagueId && supervisorPaths.supervisor({ colleagueId })
  const href = postId ? placementPaths.beside({ postId }) : person
  return (
    <div>
      {href ? <a href={href}>{whom}</a> : whom}
      {reason.at && (
        <>
          <br />
          <span class="nhsuk-u-font-size-16">{reason.at.name}</span>
        </>
      )}
    </div>
  )
}

const Owed = ({ duty: { reason, contractual, chased } }: { duty: Duty }) => (
  <div class="nhsuk-u-text-align-left">
    {reason.says}
    <br />
    <span class="nhsuk-u-font-size-16">
      <a href={clauseHref(reason.clause)}>{clauseName(reason.clause)}</a>
      {contractual && ' · contract requirement'}
      {chased === false && reason.met === 'owed' && ' · the first month missed in six: on record, and nobody is rung'}
    </span>
  </div>
)

const Mend = ({ duty: { reason, whom } }: { duty: Duty }) =>
  reason.mend ? (
    <a class="nhsuk-link" href={reason.mend.href}>
      {reason.mend.label}
      <span class="nhsuk-u-visually-hidden"> for {whom}</span>
    </a>
  ) : null
