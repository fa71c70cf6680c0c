import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { Button } from '../../ui/button.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { UndoBanner } from '../../ui/undo-banner.tsx'
import { paths as advice } from '../advice/advice.paths.ts'
import { paths as mdt } from '../mdt/mdt.paths.ts'
import { CaseAside } from './case-aside.view.tsx'
import { CaseBanner } from './case-banner.view.tsx'
import { CaseClosed } from './case-closed.view.tsx'
import { CaseGains, CaseNeeds, CaseSupport } from './case-support.view.tsx'
import { CaseTeam } from './case-team.view.tsx'
import { CaseTimeline } from './case-timeline.view.tsx'
import { nextWords } from './case-words.rules.ts'
import { paths } from './casework.paths.ts'
import { ConcernsBox } from './concerns-box.view.tsx'
import { StandingOf } from './standing.view.tsx'
import { type CaseView, viewCase } from './view-case.ts'
import { Weight } from './weight.view.tsx'

export const casePage = page({ path: '/cases/:caseId', show: viewCase, page: CasePage })

/** Back to the list that the reader has; whoever was asked about one case alone has none. */
function crumbsFor(logs: boolean, manages: boolean) {
  if (logs) return [{ text: 'My cases', href: paths.mine() }]
  return manages ? [{ text: 'Team cases', href: paths.team() }] : []
}

function CasePage({ view, asked }: PageProps<CaseView, '/cases/:caseId'>) {
  const { subject, relationship, concerns, mayMove } = view
  const { csrf } = useShell()
  const caseId = subject.id
  return (
    <Screen
      title={subject.number}
      crumbs={crumbsFor(view.logs, mayMove)}
      aside={<CaseAside view={view} mayMove={mayMove} />}
    >
      {asked.logged && (
        <UndoBanner action={paths.undoContact({ caseId, contactId: asked.logged })} token={csrf}>
          Saved. The next step, the count and the needs are up to date.
        </UndoBanner>
      )}
      <CaseBanner view={view} />
      <h1 class="nhsuk-heading-l">{headingOf(view)}</h1>
      {!relationship && <NotOpened caseId={caseId} />}
      {relationship?.kind === 'break-glass' && (
        <InsetText>
          <p>You opened personal details for an hour with this reason: “{relationship.reason}”. It is on record.</p>
        </InsetText>
      )}
      <ConcernsBox concerns={concerns} />
      {subject.state === 'closed' ? <CaseClosed view={view} /> : <Now view={view} />}
      <CaseTeam view={view} />
      {relationship && <CaseNeeds view={view} />}
      {relationship && <CaseGains view={view} />}
      <CaseSupport view={view} />
      {view.weighs !== undefined && subject.state === 'open' && <Weight caseId={caseId} weighs={view.weighs} />}
      <h2 class="nhsuk-heading-m">What happened</h2>
      <CaseTimeline view={view} />
    </Screen>
  )
}

function headingOf({ subject, standing }: CaseView): string {
  if (subject.state === 'closed') return `${subject.number} is closed`
  if (standing.colour === 'red') return `${subject.number} is owed something now`
  return subject.firstContactOn
    ? `${subject.number}: support is under way`
    : `${subject.number} waits for a first contact`
}

/** How it stands, the next step, and the one button that is always in reach. */
function Now({ view: { subject, standing, acts, logs, cares } }: { view: CaseView }) {
  const { today } = useShell()
  const caseId = subject.id
  return (
    <>
      <p>
        <StandingOf standing={standing} />
      </p>
      <p>
        <strong>Next:</strong> {nextWords(subject.next, today)}
        {subject.next?.what && `. ${subject.next.what}`}{' '}
        {acts && <a href={paths.next({ caseId })}>{subject.next ? 'Move or change it' : 'Agree a date'}</a>}
      </p>
      {logs && (
        <div class="trellis-reach">
          <Button href={paths.log({ caseId })}>Log contact</Button>
          {cares && <Worried caseId={caseId} />}
        </div>
      )}
      {cares && !logs && <Worried caseId={caseId} />}
      <div class="trellis-presses trellis-unprinted">
        {acts && (
          <Button href={paths.close({ caseId })} variant="secondary" small>
            Close the case
          </Button>
        )}
        {cares && <Press to={mdt.bring({ caseId })} label="Bring to the MDT" variant="secondary" small />}
        {acts && subject.mustTell && (
          <Press to={paths.told({ caseId })} label="I have told them who holds their case" variant="secondary" small />
        )}
      </div>
      {cares && (
        <p class="trellis-unprinted">
          {logs && (
            <>
              <a href={advice.askAbout({ caseId })}>Ask a clinician: is this safe?</a>
              {' · '}
            </>
          )}
          <a href={advice.ofCase({ caseId })}>Advice on this case</a>
        </p>
      )}
    </>
  )
}

/** As near as logging a contact: a worry must not wait for somebody to find where it is written (safety H4). */
const Worried = ({ caseId }: { caseId: string }) => (
  <Button href={paths.worry({ caseId })} variant="secondary">
    I am worried about safety
  </Button>
)

const NotOpened = ({ caseId }: { caseId: string }) => (
  <InsetText>
    <p>
      You see this case by its number only: names and notes are for those who support this person.{' '}
      <a href={paths.open({ caseId })}>I need to know who this is</a>, with a reason that goes on record.
    </p>
  </InsetText>
)
