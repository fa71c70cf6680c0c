import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { holderInWords } from '../../lib/verdict.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { paths as placementPaths } from '../placements/placements.paths.ts'
import { type Held, type HoldersView, viewHolders } from './view-holders.ts'

export const holdersPage = page({ path: '/posts/:postId/duty-holders', show: viewHolders, page: Holders })

function Holders({ view }: PageProps<HoldersView>) {
  const { post, own, held, mayOpenAgreement } = view
  const title = own ? 'Who holds which duty towards you' : `Who holds which duty towards ${post.givenName}`
  return (
    <Screen title={title} wide>
      <span class="nhsuk-caption-l">{post.name}</span>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>{inShort(view)}</p>
      {mayOpenAgreement && post.pcn && post.pcn.id !== post.employer.id && (
        <p>
          <a href={placementPaths.agreement({ pcnId: post.pcn.id, providerId: post.employer.id })}>
            The agreement between {post.pcn.name} and {post.employer.name}
          </a>
        </p>
      )}
      <ResponsiveTable<Held>
        caption="Duties and who holds them"
        hideCaption
        columns={[
          { label: 'Duty', cell: ({ reason }) => <Duty reason={reason} /> },
          { label: 'Held by', cell: ({ reason }) => holderInWords(reason.heldBy) },
          { label: 'What says so', cell: ({ because }) => because },
          { label: 'How it stands', cell: ({ reason }) => <Stands reason={reason} /> },
        ]}
        rows={held}
        empty={
          <EmptyState heading="No duty yet">
            The supports that others owe are for link workers. When a post is one, each stands here with who holds it.
          </EmptyState>
        }
      />
    </Screen>
  )
}

function inShort({ post: { pcn, employer, givenName }, own }: HoldersView): string {
  const whom = own ? 'You work' : `${givenName} works`
  if (!pcn || pcn.id === employer.id)
    return `${whom} for ${employer.name}, which is the employer too. None of this is ${own ? 'yours' : 'theirs'} to put right.`
  return `${whom} for ${pcn.name} and ${own ? 'are' : 'is'} employed by ${employer.name}. Their agreement says who holds what; where it is silent, the contract’s duties are the PCN’s and the rest the provider’s. None of this is ${own ? 'yours' : 'theirs'} to put right.`
}

const Duty = ({ reason: { clause, at } }: { reason: Held['reason'] }) => (
  <>
    <a href={clauseHref(clause)}>{clauseName(clause)}</a>
    {at && (
      <>
        <br />
        <span class="nhsuk-u-font-size-16">{at.name}</span>
      </>
    )}
  </>
)

const Stands = ({ reason: { met, says } }: { reason: Held['reason'] }) => (
  <div class="nhsuk-u-text-align-left">
    <Status state={met} />
    <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">{says}</p>
  </div>
)
