import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { type AgreementLine, listAgreements } from './list-agreements.ts'
import { paths } from './placements.paths.ts'

export const agreementsPage = page({ path: '/agreements', show: listAgreements, page: Agreements })

function Agreements({ view: lines }: PageProps<AgreementLine[]>) {
  return (
    <Screen title="Agreements with providers" crumbs={[{ text: 'Duties', href: '/duties' }]} wide>
      <h1 class="nhsuk-heading-l">Agreements with providers</h1>
      <p>
        Where another organisation employs the link workers, a written agreement says who provides each part of their
        supervision. It is looked at again every year.
      </p>
      <ResponsiveTable<AgreementLine>
        caption="Agreements"
        hideCaption
        columns={[
          { label: 'Provider', cell: ({ provider }) => provider.name },
          { label: 'Neighbourhood', cell: ({ pcn }) => pcn.name },
          { label: 'Link workers', numeric: true, cell: ({ workers }) => workers },
          { label: 'How it stands', cell: (line) => <Stands line={line} /> },
          { label: 'What you can do', hideLabel: true, cell: (line) => <Open line={line} /> },
        ]}
        rows={lines}
        empty={
          <EmptyState heading="No agreements are needed">
            Every link worker here is employed by the neighbourhood itself. When a provider employs one, the five points
            to agree are shown here.
          </EmptyState>
        }
      />
    </Screen>
  )
}

const Stands = ({ line: { reason } }: { line: AgreementLine }) => (
  <div class="nhsuk-u-text-align-left">
    <Status state={reason.met} />
    <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">{reason.says}</p>
  </div>
)

const Open = ({ line: { pcn, provider } }: { line: AgreementLine }) => (
  <a href={paths.agreement({ pcnId: pcn.id, providerId: provider.id })}>
    Open<span class="nhsuk-u-visually-hidden"> the agreement with {provider.name}</span>
  </a>
)
