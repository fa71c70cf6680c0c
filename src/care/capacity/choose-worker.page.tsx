import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { useForm } from '../../http/form.tsx'
import { formPage } from '../../http/form-page.tsx'
import { Frame } from '../../http/frame.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import type { Route } from '../../http/route.ts'
import { useShell } from '../../http/shell.tsx'
import type { Context } from '../../platform/context.ts'
import { accept } from '../../platform/result.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { UndoBanner } from '../../ui/undo-banner.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { paths as casePaths } from '../casework/casework.paths.ts'
import { paths as referralPaths } from '../referrals/referrals.paths.ts'
import { allocate } from './allocate.ts'
import { Asked } from './asked.view.tsx'
import { RANKED_BY } from './candidate.rules.ts'
import { CandidateList, NotYetList } from './candidates.view.tsx'
import { paths } from './capacity.paths.ts'
import { type AllocationChoice, viewChoice } from './view-allocation.ts'

type Choice = AllocationChoice & { newIds: string[] }

/** Each button makes one allocation, so each carries the id of its own. */
async function show(context: Context, asked: { referralId: string; language?: string | undefined }) {
  const choice = await viewChoice(context, asked)
  return choice.ok ? accept({ ...choice.value, newIds: choice.value.may.map(() => context.moment.newId()) }) : choice
}

const path = '/referrals/:referralId/allocate'

/** Nothing is typed here, so there is nothing to keep as a draft: the page is read, and its buttons are sent. */
const [, press] = formPage({ path, show, page: ChooseWorker, submit: allocate, next: paths.allocate })

export const chooseWorkerPage: Route[] = [page({ path, show, page: ChooseWorker }), ...(press ? [press] : [])]

function ChooseWorker({ view }: Pick<PageProps<Choice>, 'view'>) {
  const { theirs, problems } = useForm()
  const { seat } = useShell()
  const manages = MANAGERS.some((role) => role === seat?.role)
  return (
    <Frame
      title={`Who takes ${view.ask.reference}`}
      crumbs={[
        ...(manages ? [{ text: 'Waiting for a worker', href: paths.toAllocate() }] : []),
        { text: view.ask.reference, href: referralPaths.one(view.ask) },
      ]}
      wide
    >
      {problems.length > 0 && <ErrorSummary errors={problems} />}
      {theirs && (
        <WarningCallout heading="The figures changed while you looked">
          <p>
            {theirs.by ? `${theirs.by} gave somebody to this worker just now. ` : 'Something was recorded just now. '}
            Nothing was given. Below are the figures of this moment: look again, and press once more.
          </p>
        </WarningCallout>
      )}
      {view.given && !view.waits ? <Given view={view} given={view.given} /> : <Choosing view={view} />}
    </Frame>
  )
}

function Given({ view: { ask, own }, given }: { view: Choice; given: NonNullable<Choice['given']> }) {
  const { csrf } = useShell()
  const words = `${ask.reference} is now with ${given.to}.`
  return (
    <>
      {given.canUndo && (
        <UndoBanner action={paths.undo({ allocationId: given.id })} token={csrf}>
          {words}
        </UndoBanner>
      )}
      <h1 class="nhsuk-heading-l">
        {ask.reference} is with {own ? 'you' : given.to}
      </h1>
      <p>
        {given.allocatedBy.name} gave it.{' '}
        {ask.case && <a href={casePaths.case({ caseId: ask.case.id })}>Open case {ask.case.number}</a>}
      </p>
      <p>
        <a href={paths.allocation({ allocationId: given.id })}>Why {given.to}</a>: the worker reads the same reasons.
      </p>
      <p>
        {own ? (
          <a href={referralPaths.list()}>Referrals that wait</a>
        ) : (
          <a href={paths.toAllocate()}>The next that waits for a worker</a>
        )}
      </p>
    </>
  )
}

function Choosing({ view }: { view: Choice }) {
  const { ask, may, notYet, newIds, waits, handedBack, own } = view
  if (!waits || ask.blocked) return <NotNow view={view} />
  return (
    <>
      <h1 class="nhsuk-heading-l">Who takes {ask.reference}?</h1>
      <div class="trellis-choose">
        <Asked ask={ask} handedBack={handedBack} />
        <div>
          <h2 class="nhsuk-heading-m">Can take it now</h2>
          {may.length > 0 ? (
            <>
              {!own && <p>{RANKED_BY}</p>}
              <CandidateList referralId={ask.id} candidates={may} newIds={newIds} own={own} />
            </>
          ) : (
            <EmptyState heading="Nobody can take it now" level={3}>
              {ask.holder.name} goes on holding it. Below is what is still owed, and to whom.
            </EmptyState>
          )}
          {notYet.length > 0 && (
            <>
              <h2 class="nhsuk-heading-m">Not yet</h2>
              <p>Nobody new is given to them until this is put right. People they already help carry on.</p>
              <NotYetList candidates={notYet} />
            </>
          )}
        </div>
      </div>
    </>
  )
}

const NotNow = ({ view: { ask } }: { view: Choice }) => (
  <>
    <h1 class="nhsuk-heading-l">
      {ask.blocked ? `${ask.reference} cannot be given yet` : `${ask.reference} is decided`}
    </h1>
    <p>{ask.blocked ?? 'It does not wait for a worker.'}</p>
    <p>
      <a href={referralPaths.one(ask)}>Open {ask.reference}</a>
    </p>
  </>
)
