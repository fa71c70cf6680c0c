import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import type { Asked } from './asked-of-me.ts'
import { EventLines } from './event-lines.view.tsx'
import type { FoundNetwork } from './network.rules.ts'
import { levelWords } from './network.rules.ts'
import { isAhead } from './next-event.rules.ts'
import { paths } from './peers.paths.ts'
import { type Directory, viewDirectory } from './view-directory.ts'

export const directoryPage = page({ path: paths.directory(), show: viewDirectory, page: DirectoryPage })

/** Where peers meet: the networks in reach, what is on, and what a peer has asked. */
function DirectoryPage({ view }: PageProps<Directory>) {
  const { networks, events, asked, own, mayAdd, soleWorkers, worker } = view
  return (
    <Screen title="Networks of peers" wide>
      <h1 class="nhsuk-heading-l">{headline(view)}</h1>
      {asked.length > 0 && <AskedOfYou asked={asked} />}
      <ul class="nhsuk-list">
        {worker && (
          <li>
            <a href={paths.mine()}>Your hours with peers</a>
          </li>
        )}
        {own.map(({ postId, sole }) => (
          <li key={postId}>
            <a href={paths.ofPost({ postId })}>{sole ? 'Your named peer and your cover' : 'Your peers'}</a>
          </li>
        ))}
        {soleWorkers && (
          <li>
            <a href={paths.soleWorkers()}>Sole workers and their peers</a>
          </li>
        )}
      </ul>
      <EventLines
        caption="What is on"
        events={events}
        network
        empty="Nothing is planned in the next three months. Each network says below how often it meets, and whom to ask."
      />
      {networks.length === 0 ? (
        <EmptyState heading="No network is written down yet">
          Networks of link workers, run by a PCN, a place, the ICS or NHS England in the region, will stand here with
          what they are and how to join. A manager, the training hub, a place or the ICS adds one.
        </EmptyState>
      ) : (
        <NetworkTable networks={networks} />
      )}
      {mayAdd && <Button href={paths.addNetwork()}>Add a network</Button>}
    </Screen>
  )
}

function headline({ events, networks }: Directory): string {
  const next = events.find(isAhead)
  if (next) return next.coming ? `You are coming to ${next.title}` : `Next: ${next.title}`
  return networks.length === 1 ? 'One network is open to you' : `${networks.length} networks are open to you`
}

const NetworkTable = ({ networks }: { networks: readonly FoundNetwork[] }) => (
  <ResponsiveTable<FoundNetwork>
    caption="Networks"
    columns={[
      { label: 'Network', cell: ({ id, title }) => <a href={paths.network({ networkId: id })}>{title}</a> },
      { label: 'Level', cell: ({ level }) => levelWords[level] },
      { label: 'Hosted by', cell: ({ host }) => host.name },
      { label: 'How often', cell: ({ cadence }) => cadence },
    ]}
    rows={networks}
  />
)

const AskedOfYou = ({ asked }: { asked: readonly Asked[] }) => (
  <section aria-labelledby="asked">
    <h2 class="nhsuk-heading-m" id="asked">
      Asked of you
    </h2>
    <ul class="nhsuk-list">
      {asked.map((each) => (
        <li key={`${each.kind} ${each.id}`}>
          <p>
            {each.kind === 'peer'
              ? `${each.name} (${each.at}) would like you as their named peer: to meet now and then, across networks.`
              : `Will you stand in for ${each.name} (${each.at}) when ${each.givenName} is ill? A manager still chooses who holds each case on the day.`}
          </p>
          <Answers each={each} />
        </li>
      ))}
    </ul>
  </section>
)

function Answers({ each }: { each: Asked }) {
  const to = each.kind === 'peer' ? paths.answerWish({ wishId: each.id }) : paths.agreeCover({ postId: each.id })
  const name = each.kind === 'peer' ? 'answer' : 'agree'
  return (
    <div class="trellis-presses">
      <Press to={to} label="Yes" fields={{ [name]: 'yes' }} about={`to ${each.name}`} small />
      <Press
        to={to}
        label="Not just now"
        fields={{ [name]: 'no' }}
        about={`to ${each.name}`}
        variant="secondary"
        small
      />
    </div>
  )
}
