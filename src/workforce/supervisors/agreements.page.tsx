import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { paths as supervisionPaths } from '../supervision/supervision.paths.ts'
import { type AgreementState, KIND_WORDS, STATE_WORDS } from './agreement.rules.ts'
import { paths } from './supervisors.paths.ts'
import { type AgreementLine, type AgreementsView, viewAgreements } from './view-agreements.ts'

export const agreementsPage = page({
  path: '/posts/:postId/supervision-agreements',
  show: viewAgreements,
  page: Agreements,
})

function Agreements({ view: { post, lines, own } }: PageProps<AgreementsView>) {
  const title = own ? 'Your supervision agreements' : `Supervision agreements of ${post.name}`
  return (
    <Screen title={title} crumbs={own ? [{ text: 'My support', href: supervisionPaths.mySupport() }] : []} wide>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>What each two agreed about their supervision: how often, in confidence, and who manages what.</p>
      <ResponsiveTable<AgreementLine>
        caption="Agreements"
        hideCaption
        columns={[
          { label: 'Supervision', cell: ({ supervisor }) => KIND_WORDS[supervisor.kind] },
          { label: 'With', cell: (line) => <With line={line} /> },
          { label: 'How it stands', cell: (line) => <Stands line={line} /> },
          { label: 'Review', cell: ({ agreement }) => (agreement ? shortDate(agreement.versions[0].reviewOn) : '–') },
          { label: 'What you can do', hideLabel: true, cell: (line) => <Way line={line} postId={post.id} /> },
        ]}
        rows={lines}
        empty={
          <EmptyState heading="Nobody to agree with yet">
            When a GP supervisor, a clinical supervisor or a line manager is in place, an agreement with each of them
            begins here, with words to start from.
          </EmptyState>
        }
      />
    </Screen>
  )
}

const With = ({ line: { supervisor, past } }: { line: AgreementLine }) => (
  <>
    {supervisor.name}
    {past && <span class="nhsuk-u-font-size-16">, until they stood down</span>}
  </>
)

/** A missing agreement is nobody's breach: none of the seventeen rules asks for one. */
const SHOWN: Record<AgreementState, 'met' | 'due'> = {
  draft: 'due',
  voided: 'due',
  'half-signed': 'due',
  signed: 'met',
  'review-due': 'due',
}

const Stands = ({ line: { state } }: { line: AgreementLine }) =>
  state ? <Status state={SHOWN[state]}>{STATE_WORDS[state]}</Status> : <>None yet</>

function Way({ line: { agreement, supervisor, mayStart }, postId }: { line: AgreementLine; postId: string }) {
  const about = (
    <span class="nhsuk-u-visually-hidden">
      : {KIND_WORDS[supervisor.kind]} with {supervisor.name}
    </span>
  )
  if (agreement)
    return (
      <a href={paths.agreement({ agreementId: agreement.id })}>
        Open
        {about}
      </a>
    )
  return mayStart ? (
    <Button href={paths.startAgreement({ postId }, supervisor.kind, supervisor.id)} small variant="secondary">
      Begin
      {about}
    </Button>
  ) : null
}
