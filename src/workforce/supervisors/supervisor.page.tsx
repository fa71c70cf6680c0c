import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { outstanding } from '../../lib/verdict.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ReasonList } from '../../ui/reason-list.tsx'
import { Absences } from './absences.view.tsx'
import { Supervisees } from './supervisees.view.tsx'
import { paths } from './supervisors.paths.ts'
import { type SupervisorView, viewMySupervising, viewSupervisor } from './view-supervisor.ts'

export const supervisorPage = page({ path: '/supervisors/:colleagueId', show: viewSupervisor, page: Supervisor })
export const mySupervisingPage = page({ path: '/my-supervising', show: viewMySupervising, page: Supervisor })

/** What a supervisor is owed and owes: readiness for the role, how many workers, who stands in while they are away. */
function Supervisor({ view }: PageProps<SupervisorView>) {
  const { own, name, givenName, reasons } = view
  const title = own ? 'Your supervising' : `${name}’s supervising`
  return (
    <Screen title={title} wide>
      <span class="nhsuk-caption-l">{title}</span>
      <h1 class="nhsuk-heading-l">{headline(view)}</h1>
      {view.supervising.length === 0 && (
        <EmptyState heading={own ? 'You supervise nobody yet' : `${givenName} supervises nobody now`}>
          When a network appoints a GP or clinical supervisor, what they are owed for it, and who stands in while they
          are away, is shown here.
        </EmptyState>
      )}
      {reasons.length > 0 && (
        <ReasonList reasons={reasons.map(openHere)} clauseHref={clauseHref} clauseName={clauseName} withMend={false} />
      )}
      {view.supervising.length > 0 && <Points view={view} />}
      <Supervisees view={view} />
      <Absences view={view} />
    </Screen>
  )
}

function headline({ own, givenName, reasons, supervising }: SupervisorView): string {
  const whom = own ? 'you' : givenName
  const open = outstanding(reasons).length
  if (supervising.length === 0) return own ? 'You supervise nobody now' : `${givenName} supervises nobody now`
  if (open === 0) return `All that ${own ? 'you need' : `${givenName} needs`} to supervise is in place`
  return open === 1 ? `The network owes ${whom} 1 thing` : `The network owes ${whom} ${open} things`
}

/** The way to mend it is on this very page. */
const openHere = ({ mend: _, ...reason }: SupervisorView['reasons'][number]) => reason

function Points({ view: { own, givenName, pointsOpen, confirmations, standard } }: { view: SupervisorView }) {
  const [last] = confirmations
  const all = standard.supervision.supervisorReadiness
  const heading = last
    ? `${all.length - pointsOpen.length} of ${all.length} points confirmed on ${shortDate(last.on)}`
    : 'The role of a supervisor is not confirmed yet'
  return (
    <>
      <h2 class="nhsuk-heading-m">{heading}</h2>
      {pointsOpen.length > 0 && last && (
        <>
          <p>Still open, and the network’s to make possible:</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {pointsOpen.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </>
      )}
      {own ? (
        <Button href={paths.confirm()} variant={last ? 'secondary' : undefined} small>
          {last ? 'Go through it again' : 'Go through the checklist'}
        </Button>
      ) : (
        !last && <p>{givenName} goes through it in their own seat, under “Your supervising”.</p>
      )}
    </>
  )
}
