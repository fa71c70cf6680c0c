import { clauseHref } from '../../base/editions/index.ts'
import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { insideOnly, type OwnSpent } from './find-own.ts'
import { paths } from './own-time.paths.ts'
import { byWeek, hoursInWords, KIND_WORDS, type Quarter, quarterOf, type WeekOf } from './own-time.rules.ts'
import { TimePicture } from './time-picture.view.tsx'
import { type OwnTimeView, viewOwnTime } from './view-own-time.ts'

export const ownTimePage = page({ path: '/my-time', show: viewOwnTime, page: OwnTime })

/** Protected time, planned and used: the worker's own, to correct and then to share (safety H9). */
function OwnTime({ view }: PageProps<OwnTimeView>) {
  const { quarter, time, items, agreed } = view
  const used = time.reduce((sum, { usedMinutes }) => sum + usedMinutes, 0)
  const weeks = byWeek(insideOnly(items.filter(({ kind }) => kind !== 'people')))
  const planned = time.reduce((sum, { plannedMinutes }) => sum + (plannedMinutes ?? 0), 0)
  return (
    <Screen title="My protected time" aside={<Sharing view={view} />}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{quarter.name}</span>
        You used {tenths(used)} of {tenths(planned)} protected hours so far
      </h1>
      <p>
        {agreed
          ? 'The hours were agreed for your post.'
          : 'Nobody has agreed hours for your post yet, so the usual ones stand here. Your employer owes you that talk.'}{' '}
        <a href={clauseHref('training.protected-time')}>Why time is protected</a>
      </p>
      <Quarters quarter={quarter} today={view.today} />
      <TimePicture id="protected-time" time={time} />
      <div class="nhsuk-button-group trellis-unprinted">
        <Button href={paths.add()}>Add or take off time</Button>
        <a href={paths.learning()}>My learning: hours and money</a>
        <a href={paths.job()}>Is the job what you were told?</a>
      </div>
      <h2 class="nhsuk-heading-m">What it is made of</h2>
      {weeks.length === 0 && (
        <EmptyState heading="Nothing yet">
          Meetings, training, peers and supervision that are recorded anyway come here by themselves. Visits to groups
          and agencies you add yourself.
        </EmptyState>
      )}
      {weeks.map((week, at) => (
        <Details key={week.weekOn} summary={weekWords(week)} open={at === 0}>
          <Week week={week} />
        </Details>
      ))}
    </Screen>
  )
}

const tenths = (minutes: number) => Math.round(minutes / 6) / 10

const weekWords = ({ weekOn, items }: WeekOf<OwnSpent>) =>
  `Week of ${shortDate(weekOn)}: ${hoursInWords(items.reduce((sum, { minutes }) => sum + minutes, 0))}`

const Week = ({ week: { weekOn, items } }: { week: WeekOf<OwnSpent> }) => (
  <ResponsiveTable
    caption={`Week of ${shortDate(weekOn)}`}
    hideCaption
    rows={items}
    columns={[
      { label: 'Day', cell: ({ on }) => <span class="nhsuk-u-nowrap">{shortDate(on)}</span> },
      { label: 'For', cell: ({ kind }) => KIND_WORDS[kind] },
      { label: 'What', cell: (item) => <What item={item} /> },
      { label: 'Time', numeric: true, cell: ({ minutes }) => hoursInWords(minutes) },
      { label: 'Action', hideLabel: true, cell: (item) => <Remove item={item} /> },
    ]}
  />
)

const What = ({ item: { says, href } }: { item: OwnSpent }) => (href ? <a href={href}>{says}</a> : says)

const Remove = ({ item: { entryId, says } }: { item: OwnSpent }) =>
  entryId ? (
    <Press to={paths.remove()} label="Remove" fields={{ entryId }} small variant="secondary" about={says} />
  ) : null

function Quarters({ quarter, today }: { quarter: Quarter; today: string }) {
  const before = quarterOf(plusDays(quarter.from, -1))
  const after = quarterOf(plusDays(quarter.until, 1))
  return (
    <p class="trellis-unprinted">
      <a href={paths.mine(before.from)}>Before: {before.name}</a>
      {after.from <= today && (
        <>
          {' · '}
          <a href={paths.mine(after.from)}>After: {after.name}</a>
        </>
      )}
    </p>
  )
}

function Sharing({ view: { quarter, shared, employer, letsPcn } }: { view: OwnTimeView }) {
  const press = { fields: { quarter: quarter.from }, variant: 'secondary', small: true } as const
  const managers = `those who manage you at ${employer}`
  return (
    <>
      <h2 class="nhsuk-heading-s">Who sees it</h2>
      {shared ? (
        <>
          <p>
            You showed this quarter to {managers}
            {shared.withPcn && letsPcn && ` and at ${letsPcn}`} on {shortDate(shared.sharedOn)}: the totals, not the
            list.
          </p>
          {letsPcn && !shared.withPcn && (
            <p>
              {employer} lets {letsPcn} read it too, if you show it again.
            </p>
          )}
          <div class="trellis-presses">
            <Press to={paths.takeBack()} label="Take it back" {...press} />
            <Press to={paths.share()} label="Show it as it is now" {...press} />
          </div>
        </>
      ) : (
        <>
          <p>
            Only you. Put it right first. Then, if you like, show the totals to {managers}: hours, and the money of
            learning, never the list.
          </p>
          {letsPcn && (
            <p>
              {employer} lets {letsPcn} read it too.
            </p>
          )}
          <Press to={paths.share()} label="Show this quarter" {...press} />
        </>
      )}
      <p>It is never used for pay, capability or discipline.</p>
    </>
  )
}
