import type { Reason } from '../../src/lib/verdict.ts'
import { Button } from '../../src/ui/button.tsx'
import { Bars } from '../../src/ui/charts/bar.tsx'
import { Gauge } from '../../src/ui/charts/gauge.tsx'
import { HeatGrid } from '../../src/ui/charts/heat-grid.tsx'
import { EmptyState } from '../../src/ui/empty-state.tsx'
import { Figure, Figures } from '../../src/ui/figure.tsx'
import { Filters } from '../../src/ui/filters.tsx'
import { Input } from '../../src/ui/input.tsx'
import { ReasonList } from '../../src/ui/reason-list.tsx'
import { ResponsiveTable } from '../../src/ui/responsive-table.tsx'
import { Select } from '../../src/ui/select.tsx'
import { Status } from '../../src/ui/status.tsx'
import { TaskList } from '../../src/ui/task-list.tsx'
import { Timeline } from '../../src/ui/timeline.tsx'
import { Example } from './example.tsx'

const manager = { role: 'PCN manager', name: 'Joan Bell', organisation: 'Riverside PCN' }

const reasons: Reason[] = [
  {
    clause: 'ind.record-access',
    met: 'owed',
    says: 'Mill Lane Surgery has not given access to its records.',
    on: '2026-11-10',
    heldBy: manager,
    at: { id: '1', name: 'Mill Lane Surgery' },
    mend: { label: 'Record access given', href: '#' },
  },
  {
    clause: 'sup.clinical-monthly',
    met: 'in-grace',
    says: 'The last clinical supervision was 38 days ago.',
    on: '2026-11-18',
    heldBy: { role: 'Clinical supervisor', name: 'Dr Sam Osei' },
    mend: { label: 'Book a session', href: '#' },
    disputed: { on: '2026-11-20', says: 'We met on the 12th.' },
  },
  {
    clause: 'trn.safeguarding-adults',
    met: 'due',
    says: 'Safeguarding adults is renewed by this day.',
    on: '2026-12-03',
    heldBy: manager,
  },
  { clause: 'ind.plan', met: 'met', says: 'The induction plan was agreed.', on: '2026-09-02', heldBy: manager },
  { clause: 'ind.visits', met: 'exception', says: 'Agreed by Pat Lee until then.', on: '2027-01-31', heldBy: manager },
  { clause: 'trn.mecc', met: 'not-yet-evidenced', says: 'No certificate shown so far.', heldBy: manager },
  { clause: 'sup.group', met: 'paused', says: 'On long leave.', heldBy: manager },
  { clause: 'sub.agreement', met: 'not-applicable', says: 'Employed by the PCN itself.', heldBy: manager },
]

const people = [
  { name: 'Amina Khan', pcn: 'Riverside', people: 142, state: 'met' as const, next: 'Review on 2 Dec 2026' },
  { name: 'Leon Archer', pcn: 'Hilltop and Weston', people: 87, state: 'in-grace' as const, next: 'Book supervision' },
  { name: 'Sioned Pryce', pcn: 'Riverside', people: 4, state: 'owed' as const, next: 'Record access' },
]

export const ListExamples = () => (
  <>
    <Example name="Capacity">
      <div class="trellis-figures">
        <Gauge
          id="people"
          title="People this year"
          value={142}
          limit={200}
          unit="people"
          projected={{ value: 188, words: 'By 31 March, at this pace' }}
          counts="People with at least one contact since 1 April."
          binds
        />
        <Gauge id="hours" title="Contact hours this week" value={23.5} limit={21} unit="hours" />
      </div>
      <Figures>
        <Figure value={12} label="Waiting for a first contact" counts="Referrals accepted, 7 days or more" href="#" />
        <Figure value="4.2" unit="days" label="From referral to first contact" counts="Median, last 90 days" href="#" />
        <Figure value="Under 5" label="People with no fixed address" counts="Small numbers are not shown" />
      </Figures>
    </Example>
    <Example name="Reasons">
      <ReasonList reasons={reasons} clauseHref={() => '#'} label="Why" />
    </Example>
    <Example name="Team">
      <Filters clearHref="#">
        <Select name="pcn" label="Neighbourhood" items={[{ label: 'All', value: '' }, { label: 'Riverside' }]} />
        <Input name="q" label="Name" />
      </Filters>
      <ResponsiveTable
        caption="Link workers"
        count="23 link workers, 3 shown"
        columns={[
          { label: 'Name', cell: (row) => <a href="#top">{row.name}</a>, sortHref: '#', sorted: 'ascending' },
          { label: 'Neighbourhood', cell: (row) => row.pcn },
          { label: 'People', cell: (row) => row.people, numeric: true, sortHref: '#' },
          { label: 'Readiness', cell: (row) => <Status state={row.state} /> },
          { label: 'Action', hideLabel: true, cell: (row) => <a href="#top">{row.next}</a> },
        ]}
        rows={people}
        pager={{ firstHref: '#', nextHref: '#' }}
      />
    </Example>
    <Example name="Gates">
      <TaskList
        items={[
          { title: 'Induction plan', href: '#', status: <Status state="met" />, hint: 'Agreed on 2 Sep 2026' },
          { title: 'Record access', href: '#', status: <Status state="owed" />, hint: '3 of 4 practices' },
          { title: 'First caseload', status: 'Cannot start yet', cannotStart: true },
        ]}
      />
    </Example>
    <Example name="Charts">
      <HeatGrid
        id="matrix"
        title="Competencies by person"
        description="Each person's agreed rating from 0 to 4 for four competencies. Housing is the lowest."
        rowsAre="Competency"
        columns={['Amina', 'Leon', 'Sioned', 'Team']}
        domain={[0, 4]}
        rows={[
          { label: 'Shared decision making', cells: [{ value: 4 }, { value: 3 }, { value: 2 }, { value: 3 }] },
          { label: 'Motivational interviewing', cells: [{ value: 3 }, { value: 1 }, { value: 0 }, { value: 2 }] },
          { label: 'Working with housing', cells: [{ value: 1 }, { value: 0 }, { value: null }, { value: 1 }] },
        ]}
      />
      <Bars
        id="needs"
        title="What people came with"
        description="Needs named at the first contact, last 90 days. Loneliness is the most common."
        unit="people"
        bars={[
          { label: 'Loneliness', value: 61 },
          { label: 'Money and debt', value: 44 },
          { label: 'Housing', value: 38, marked: true, words: '38, rising' },
          { label: 'Work', value: 2, words: 'Under 5' },
        ]}
      />
    </Example>
    <Example name="History">
      <Timeline
        label="History"
        items={[
          { on: '2026-12-04', title: 'Supervision with Dr Osei', ahead: true },
          { on: '2026-11-12', time: '10:30am', title: 'Session recorded', by: 'Dr Sam Osei', children: '45 minutes' },
          { on: '2026-09-01', title: 'Started', by: 'Joan Bell' },
        ]}
      />
    </Example>
    <Example name="Nothing yet">
      <EmptyState heading="No cases yet" level={3} step={<Button href="#">See what is still needed</Button>}>
        People given to you are listed here, the ones who need you first at the top. Nobody is given to you before your
        induction gates are met.
      </EmptyState>
    </Example>
  </>
)
