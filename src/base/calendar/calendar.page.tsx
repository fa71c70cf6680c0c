import { Press } from '../../http/form.tsx'
import { formOf } from '../../http/form-values.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { refused } from '../../http/refused.tsx'
import type { Route } from '../../http/route.ts'
import { Screen } from '../../http/screen.tsx'
import { showMoment } from '../../lib/moment.ts'
import { accept } from '../../platform/result.ts'
import { Details } from '../../ui/details.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { paths } from './calendar.paths.ts'
import { makeFeed } from './change-feed.ts'
import { type MyFeed, viewMyFeed } from './view-feed.ts'

export const calendarPage = page({ path: paths.mine(), show: viewMyFeed, page: Shown })

/** The new address is in the answer itself, once: it is in no address, no history and no log. */
export const makeAddress: Route = {
  method: 'POST',
  path: paths.make(),
  door: 'seat',
  kind: 'action',
  handle: async (visit) => {
    const { values } = await formOf(visit)
    const made = await visit.work(async (context) => {
      const done = await makeFeed(context, values)
      if (!done.ok) return done
      const view = await viewMyFeed(context)
      return view.ok ? accept({ ...view.value, address: done.value.address }) : view
    })
    if (made.ok) return visit.html(<MyCalendar view={made.value} />)
    return made.refusal.kind === 'repeated' ? visit.redirect(paths.mine()) : refused(visit, made.refusal)
  },
}

function Shown({ view }: PageProps<MyFeed>) {
  return <MyCalendar view={view} />
}

function MyCalendar({ view: { feed, address, newId } }: { view: MyFeed }) {
  const make = (
    <Press
      to={paths.make()}
      label={feed ? 'Make a new address; the old one stops' : 'Make an address'}
      fields={{ id: newId }}
      variant={feed ? 'secondary' : undefined}
    />
  )
  return (
    <Screen title="Your calendar">
      <h1 class="nhsuk-heading-l">
        {feed ? 'Your calendar has an address' : 'See your sessions in your own calendar'}
      </h1>
      {address && <Once address={address} />}
      <p>
        Outlook, Google, Apple and most other calendars can read an address and keep themselves up to date. It shows
        that a session is supervision and when it is. It names nobody and no place, and holds nothing about safety.
      </p>
      {feed && (
        <SummaryList
          rows={[
            { key: 'Made', value: showMoment(feed.madeAt) },
            { key: 'Last asked for', value: feed.fetchedAt ? showMoment(feed.fetchedAt) : 'Not yet' },
          ]}
        />
      )}
      {make}
      {feed && (
        <Details summary="Stop this address">
          <p>It answers nobody from then on. Take it out of your calendar too, which keeps what it has read.</p>
          <Press to={paths.end()} label="Stop this address" variant="warning" />
        </Details>
      )}
      <Details summary="How to add it">
        <p>Outlook: Add calendar, then Subscribe from web. Google: Other calendars, then From URL.</p>
        <p>On an iPhone: Settings, Calendar, Accounts, Add account, Other, then Add subscribed calendar.</p>
        <p>
          If you accept the invitations that come by mail, your sessions are in your calendar already: use one way or
          the other.
        </p>
      </Details>
    </Screen>
  )
}

const Once = ({ address }: { address: string }) => (
  <>
    <WarningCallout heading="Copy this address now" level={2}>
      <p>It is shown this once. Whoever has it sees when you have supervision, so treat it like a password.</p>
    </WarningCallout>
    <InsetText>
      <p>Your calendar’s address:</p>
      <p>
        <code class="trellis-whole">{address}</code>
      </p>
    </InsetText>
  </>
)
