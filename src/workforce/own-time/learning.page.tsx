import { frameworkPaths } from '../../base/resources/resources.paths.ts'
import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMinutes } from '../../lib/duration.ts'
import { showMoney } from '../../lib/money.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { paths as trainingPaths } from '../training/training.paths.ts'
import type { OwnSpent } from './find-own.ts'
import { type Learning, type LearningDetail, minutesOf, payerWords } from './learning.rules.ts'
import { LearningTotals } from './learning-totals.view.tsx'
import { paths } from './own-time.paths.ts'
import { KIND_WORDS } from './own-time.rules.ts'
import { type LearningView, viewLearning } from './view-learning.ts'

export const learningPage = page({ path: '/my-learning', show: viewLearning, page: LearningPage })

/** A year of one's own learning with its hours and money; time with peers stands on a line of its own (S68, S69). */
function LearningPage({ view: { year, totals, done, planned, today } }: PageProps<LearningView>) {
  const learnt = totals.find(({ kind }) => kind === 'learning')
  const written = done.flatMap(({ learning }) => learning ?? [])
  const others = done.filter(({ learning }) => !learning)
  const minutes = learnt ? minutesOf(learnt) : 0
  return (
    <Screen title="My learning: hours and money" crumbs={[{ text: 'My development', href: trainingPaths.mine() }]} wide>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">My learning: hours and money</span>
        {minutes ? `You learnt for ${showMinutes(minutes)} in ${year}` : `No learning is written down in ${year} yet`}
      </h1>
      <p>
        Only you see this list. When you show a quarter, its totals go with it.{' '}
        <a href={frameworkPaths.section('9')}>Where money for training comes from, and national learning offers</a>
      </p>
      <div class="nhsuk-button-group trellis-unprinted">
        <Button href={paths.addLearning()}>Add or plan learning</Button>
        <a href={paths.addLearning('peers')}>Add time with peers</a>
      </div>
      <LearningTotals totals={totals} caption={`Hours and money, ${year}`} />
      {planned.length > 0 && <Planned planned={planned} today={today} />}
      {written.length > 0 && <Written written={written} />}
      {done.length === 0 && planned.length === 0 && (
        <EmptyState heading="Nothing yet">
          Training that you record with its hours, and events of peers, come here by themselves. Webinars, courses and
          reading you add.
        </EmptyState>
      )}
      {others.length > 0 && (
        <Details summary={`From your training records and meetings with peers: ${others.length}`}>
          <Others others={others} />
        </Details>
      )}
      <p class="trellis-unprinted">
        <a href={paths.learning(String(Number(year) - 1))}>Before: {Number(year) - 1}</a>
        {year < today.slice(0, 4) && (
          <>
            {' · '}
            <a href={paths.learning(String(Number(year) + 1))}>After: {Number(year) + 1}</a>
          </>
        )}
      </p>
    </Screen>
  )
}

const Written = ({ written }: { written: readonly Learning[] }) => (
  <ResponsiveTable<Learning>
    caption="What you wrote down"
    rows={written}
    columns={[
      { label: 'Day', cell: ({ on }) => <span class="nhsuk-u-nowrap">{shortDate(on)}</span> },
      { label: 'For', cell: ({ kind }) => KIND_WORDS[kind] },
      { label: 'What', cell: titled },
      { label: 'Time', cell: ({ minutes }) => <span class="nhsuk-u-nowrap">{showMinutes(minutes)}</span> },
      { label: 'About it', cell: detailWords },
      { label: 'Cost', numeric: true, cell: costWords },
    ]}
  />
)

const Others = ({ others }: { others: readonly OwnSpent[] }) => (
  <ResponsiveTable<OwnSpent>
    caption="From other records"
    hideCaption
    rows={others}
    columns={[
      { label: 'Day', cell: ({ on }) => <span class="nhsuk-u-nowrap">{shortDate(on)}</span> },
      { label: 'For', cell: ({ kind }) => KIND_WORDS[kind] },
      { label: 'What', cell: ({ says }) => says },
      { label: 'Time', numeric: true, cell: ({ minutes }) => showMinutes(minutes) },
    ]}
  />
)

const titled = ({ id, title }: Learning) => <a href={paths.changeLearning({ learningId: id })}>{title}</a>

const Planned = ({ planned, today }: { planned: readonly Learning[]; today: string }) => (
  <ResponsiveTable<Learning>
    caption="Planned"
    rows={planned}
    columns={[
      { label: 'Day', cell: ({ on }) => <span class="nhsuk-u-nowrap">{shortDate(on)}</span> },
      { label: 'What', cell: titled },
      { label: 'Time', cell: ({ minutes }) => <span class="nhsuk-u-nowrap">{showMinutes(minutes)}</span> },
      { label: 'About it', cell: detailWords },
      { label: 'Cost', numeric: true, cell: costWords },
      {
        label: 'Action',
        hideLabel: true,
        cell: ({ id, on, title }) =>
          on <= today && <Press to={paths.tookPlace({ learningId: id })} label="It took place" about={title} small />,
      },
    ]}
  />
)

const FORMALITY_SHORT = { informal: 'Informal', formal: 'Formal' } as const

/** `Informal, Training hub, in protected time`. What was not said is left out. */
function detailWords({ formality, provider, inside }: LearningDetail): string {
  const place = inside === undefined ? undefined : inside ? 'in protected time' : 'outside protected time'
  const said = [formality && FORMALITY_SHORT[formality], provider, place].filter(Boolean).join(', ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

function costWords({ payer, pence }: LearningDetail): string {
  if (payer === 'free') return 'Free'
  if (pence === undefined) return payer ? payerWords(payer) : ''
  return payer ? `${showMoney(pence)}, ${payerWords(payer)}` : showMoney(pence)
}
