import { framework } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { paths } from './capacity.paths.ts'
import { oneDecimal } from './capacity.rules.ts'
import { COUNTS, people } from './standing-words.rules.ts'
import { WholeSum } from './sum.view.tsx'
import { type Planner, viewPlanner } from './view-planner.ts'

export const plannerPage = page({ path: '/capacity/planner', show: viewPlanner, page: PlannerPage })

/** How many posts a number of people needs, with any target beside the safe maximum and the posts there are (S21, S46). */
function PlannerPage({ view, asked }: PageProps<Planner>) {
  const { safe, plan, target, scheme, whose, tradeOff } = view
  return (
    <Screen title="How many posts do we need?" crumbs={[{ text: 'Capacity', href: paths.team() }]} aside={<History />}>
      <h1 class="nhsuk-heading-l">
        {plan
          ? `${people(plan.people)} a year need ${posts(plan.needed.needed)}`
          : `The workers here can safely take ${people(safe.people)} a year`}
      </h1>
      {plan?.warning && <WarningCallout heading="More than can be taken safely">{plan.warning}</WarningCallout>}
      <form method="get" action={paths.planner()}>
        <Input
          name="people"
          label="People expected in a year"
          hint="For example, what a referral target comes to"
          inputMode="numeric"
          width={5}
          value={asked.people ?? (plan ? String(plan.people) : undefined)}
        />
        <Button variant="secondary">Work it out</Button>
      </form>
      <Beside view={view} />
      <Target target={target} />
      <h2 class="nhsuk-heading-m">More contacts each, fewer people</h2>
      <p>
        At an hour a contact nobody can give twelve contacts each to 200 people a year. A service that wants longer
        support plans for fewer people.
      </p>
      <Table
        caption="One full-time post of this service"
        captionSize="s"
        head={[
          'Contacts with each person',
          { text: 'People a year by hours', format: 'numeric' },
          { text: 'Contacts a week at the full ceiling', format: 'numeric' },
        ]}
        rows={tradeOff.map((row) => [`${row.contacts} contacts`, row.people, row.contactsPerWeekAtCeiling])}
      />
      <WholeSum sum={{ ...scheme, wte: 1 }} whose={whose} />
    </Screen>
  )
}

/** The target, the safe maximum and the posts there are: always together. */
const Beside = ({ view: { safe, plan, target } }: { view: Planner }) => (
  <SummaryList
    rows={[
      target && {
        key: 'Local target',
        value: `${people(target.people)} a year, asked by ${target.askedBy}, from ${shortDate(target.from)}`,
      },
      {
        key: 'Safe maximum',
        value: `${people(safe.people)} a year: ${safe.byCeiling} by the ceiling, ${safe.byHours} by hours`,
      },
      { key: 'Posts there are', value: `${oneDecimal(safe.wte)} WTE, ${safe.posts} link workers` },
      plan && { key: 'Needed by the ceiling', value: posts(plan.needed.byCeiling) },
      plan && { key: 'Needed by hours', value: posts(plan.needed.byHours) },
      plan && {
        key: 'Which binds',
        value: plan.needed.binds === 'hours' ? 'Hours bind first' : 'The yearly ceiling binds first',
      },
      plan && { key: 'Still lacking', value: plan.short > 0 ? posts(plan.short) : 'Nothing: there are enough' },
      { key: 'What counts', value: COUNTS },
    ]}
  />
)

const posts = (wte: number) =>
  Number.isFinite(wte) ? `${oneDecimal(wte)} full-time posts` : 'more posts than there can be'

const Target = ({ target }: Pick<Planner, 'target'>) => (
  <p>
    {target ? `${target.setBy} recorded this target. It changes no limit. ` : 'No local target is recorded. '}
    <a href={paths.target()}>{target ? 'Change or end the target' : 'Record a local target'}</a>
  </p>
)

/** Targets of the past are labelled as that. */
function History() {
  const { iifHistory } = framework().caseload.localTargets
  return (
    <>
      <h2 class="nhsuk-heading-s">A target is a wish</h2>
      <p>It is shown beside the safe maximum and the posts there are, and it changes no limit.</p>
      <Details summary="Historic: what the Investment and Impact Fund once asked for">
        <p>No social prescribing indicator is in force. These are of the past, as far as Trellis knows.</p>
        <ul>
          {iifHistory.map(({ year, indicator, lower, upper, note }) => (
            <li key={year}>
              {year}: {indicator ? `${indicator}, ${lower} to ${upper} percent of the list` : 'none'}. {note}
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}
