import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMoment } from '../../lib/moment.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type ListColumn, ResponsiveTable } from '../../ui/responsive-table.tsx'
import { paths } from './advice.paths.ts'
import { standingWords } from './advice.rules.ts'
import { type AdviceList, type Listed, listAdvice } from './list-advice.ts'

export const listPage = page({ path: '/advice', show: listAdvice, page: ListPage })

const HEADING: Record<AdviceList['as'], string> = {
  worker: 'What you asked a clinician',
  clinician: 'What you were asked',
  duty: 'Answers that are owed',
}

function ListPage({ view: { as, waiting, past }, asked }: PageProps<AdviceList>) {
  const first = asked.after === undefined
  return (
    <Screen title="Advice" wide>
      <h1 class="nhsuk-heading-l">{headingOf(as, waiting.length)}</h1>
      {as === 'worker' && (
        <p>
          <Button href={paths.ask()}>Ask: is this safe?</Button>
        </p>
      )}
      {first && waiting.length === 0 && past.rows.length === 0 && <Empty as={as} />}
      {first && waiting.length > 0 && (
        <ResponsiveTable
          caption={as === 'duty' ? HEADING[as] : 'Waiting for an answer'}
          hideCaption={past.rows.length === 0}
          columns={columnsFor(as)}
          rows={waiting}
        />
      )}
      {past.rows.length > 0 && (
        <ResponsiveTable
          caption={as === 'worker' ? 'Answered, or taken back' : 'Answered'}
          columns={columnsFor(as).filter(({ label }) => label !== DUE)}
          rows={past.rows}
          pager={{ firstHref: first ? undefined : paths.list(), nextHref: past.next && paths.list(past.next) }}
        />
      )}
    </Screen>
  )
}

const DUE = 'Answer due'

function headingOf(as: AdviceList['as'], waiting: number): string {
  if (waiting === 0) return as === 'duty' ? 'No answer is owed' : HEADING[as]
  const many = waiting === 1 ? 'One question waits' : `${waiting} questions wait`
  return as === 'clinician' ? `${many} for your advice` : `${many} for an answer`
}

const columnsFor = (as: AdviceList['as']): ListColumn<Listed>[] => [
  { label: 'About', cell: ({ id, about }) => <a href={paths.question({ questionId: id })}>{about}</a> },
  { label: 'Case', cell: (row) => row.caseWords || 'Not yours to know' },
  {
    label: as === 'worker' ? 'With' : 'Asked by',
    cell: ({ withWhom, asker }) => (as === 'worker' ? withWhom : as === 'duty' ? 'A worker of yours' : asker),
  },
  { label: 'Asked', cell: ({ askedAt }) => showMoment(askedAt) },
  { label: DUE, cell: ({ answerBy }) => showMoment(answerBy) },
  { label: 'Standing', cell: ({ standing }) => standingWords[standing] },
]

const Empty = ({ as }: { as: AdviceList['as'] }) => {
  if (as === 'worker')
    return (
      <EmptyState heading="Nothing asked yet">
        When you are not sure whether something is safe, ask the clinician who supervises you. You say how soon, and see
        who has it and until when. Advice is kept with the case, and you write what you did.
      </EmptyState>
    )
  if (as === 'clinician')
    return (
      <EmptyState heading="Nobody waits for your advice">
        A worker whom you supervise can ask you whether something is safe, by case number. It comes here and to the top
        of Today, and you answer in words, with something to be done if there is.
      </EmptyState>
    )
  return (
    <EmptyState heading="Every question has been answered in time">
      When a worker asks a clinician about somebody’s safety and nobody who was asked answers in time, it stands here:
      whom to ring, and never what was asked.
    </EmptyState>
  )
}
