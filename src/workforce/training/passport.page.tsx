import { clauseHref } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Ways } from '../../http/ways.tsx'
import { showMinutes } from '../../lib/duration.ts'
import { Button } from '../../ui/button.tsx'
import { paths as peerPaths } from '../peers/peers.paths.ts'
import { Section } from './passport.view.tsx'
import { paths } from './training.paths.ts'
import { type PassportView, viewOwnPassport, viewPassport } from './view-passport.ts'

export const passportPage = page({ path: '/colleagues/:colleagueId/training', show: viewPassport, page: PassportPage })
export const myPassportPage = page({ path: paths.mine(), show: viewOwnPassport, page: PassportPage })

/** A colleague's training passport: everything that is asked for and how it stands, on one page that prints. */
function PassportPage({ view }: PageProps<PassportView>) {
  const { name, own, limited } = view
  return (
    <Screen title={`Training: ${name}`} wide>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">Training passport of {name}</span>
        {headline(view)}
      </h1>
      <p>
        {view.done} of {view.all} are done. What is recorded here belongs to {own ? 'you' : name} and goes with{' '}
        {own ? 'you' : 'them'} to every post. How often something is refreshed is set by the employer; the intervals
        that Trellis ships with are only a start.{' '}
        <a href={clauseHref('training.renewal')}>How training is kept in date</a>.
      </p>
      {limited && <p>Shown here is what the contract asks for before referrals.</p>}
      {view.peers && (
        <p>
          <a href={peerPaths.mine()}>CPD hours with peers</a> this year: {showMinutes(view.peers.minutes)}, at{' '}
          {view.peers.events} {view.peers.events === 1 ? 'event' : 'events'} of peer networks.
        </p>
      )}
      <Doing view={view} />
      <div class="trellis-sheet">
        {view.sections.map((section) => (
          <Section key={section.id} section={section} view={view} />
        ))}
      </div>
      {own && <Ways of={paths.mine()} heading="Yours to open" />}
    </Screen>
  )
}

function headline({ owed, own, name, sections }: PassportView): string {
  if (owed === 0) return 'Nothing is owed before referrals'
  const things = owed === 1 ? 'One training is' : `${owed} trainings are`
  const lines = sections.flatMap(({ rows }) => rows.flatMap((row) => row.lines)).filter(({ met }) => met === 'owed')
  const everywhere = lines.every(({ at }) => at !== undefined) ? ' from every practice' : ''
  return `${things} still to be recorded before ${own ? 'you take' : `${name} takes`} referrals${everywhere}`
}

function Doing({ view }: { view: PassportView }) {
  if (!view.mayRecord) return null
  return (
    <div class="nhsuk-button-group trellis-unprinted">
      <Button href={paths.add(view)}>Add completed training</Button>
      <a class="nhsuk-link" href={paths.enrol(view)}>
        Add a booking
      </a>
      {view.mayExempt && (
        <a class="nhsuk-link" href={paths.exempt(view)}>
          Agree an exemption
        </a>
      )}
    </div>
  )
}
