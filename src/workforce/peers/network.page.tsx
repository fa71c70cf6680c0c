import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { EventLines } from './event-lines.view.tsx'
import { levelWords, type Network } from './network.rules.ts'
import { paths } from './peers.paths.ts'
import { type NetworkView, viewNetwork } from './view-networks.ts'

export const networkPage = page({ path: '/peers/networks/:networkId', show: viewNetwork, page: NetworkPage })

function NetworkPage({ view: { network, ahead, past, mayKeep, history } }: PageProps<NetworkView>) {
  return (
    <Screen title={network.title} crumbs={[{ text: 'Networks of peers', href: paths.directory() }]} wide>
      <h1 class="nhsuk-heading-l">{network.title}</h1>
      {network.closedOn && (
        <InsetText>
          <p>This network closed on {shortDate(network.closedOn)}. What people were at stays with them.</p>
        </InsetText>
      )}
      <Facts network={network} />
      {mayKeep && (
        <div class="nhsuk-button-group">
          {!network.closedOn && <Button href={paths.planEvent({ networkId: network.id })}>Plan an event</Button>}
          <a class="nhsuk-link" href={paths.editNetwork({ networkId: network.id })}>
            Change what it says here
          </a>
        </div>
      )}
      <EventLines
        caption="What is on"
        events={ahead}
        empty={`Nothing is planned yet. It meets: ${network.cadence.toLowerCase()}.`}
      />
      {past.length > 0 && <EventLines caption="What was on" events={past} empty="" />}
      {history.length > 0 && (
        <Details summary="History">
          <Timeline items={history.map(({ on, says, by }) => ({ on, title: says, by }))} />
        </Details>
      )}
    </Screen>
  )
}

const Facts = ({ network }: { network: Network }) => (
  <SummaryList
    rows={[
      { key: 'What it is', value: network.about },
      { key: 'For', value: `${network.area.name} · ${levelWords[network.level]}` },
      { key: 'Hosted by', value: network.host.name },
      { key: 'How often', value: network.cadence },
      { key: 'How to join', value: network.howToJoin },
      { key: 'Contact', value: network.contact },
      {
        key: 'Time and money for taking part',
        value: network.funded || 'Nobody has said yet. Ask the host, or your manager',
      },
    ]}
  />
)
