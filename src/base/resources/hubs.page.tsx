import { type PageProps, page } from '../../http/page.tsx'
import { accept, missing } from '../../platform/result.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { openOrganisations } from '../organisations/index.ts'
import { ReadingScreen } from './reading-screen.view.tsx'
import { frameworkPaths } from './resources.paths.ts'

type Hub = { name: string; phone?: string | undefined; openingHours?: string | undefined }

/** The training hubs of this system: whom to ask about courses, funding and networks (S116). */
export const hubsPage = page({
  path: '/framework/hubs',
  show: async (context) => {
    if (context.actor.kind !== 'colleague') return missing()
    return accept<Hub[]>(await openOrganisations(context, ['training-hub'], context.moment.today))
  },
  page: HubsPage,
})

function HubsPage({ view: hubs }: PageProps<Hub[]>) {
  return (
    <ReadingScreen title="Training hubs">
      <h1 class="nhsuk-heading-l">Training hubs</h1>
      <p>Ask them about courses, funding, peer networks and placements.</p>
      <ResponsiveTable
        caption="Training hubs here"
        columns={[
          { label: 'Hub', cell: ({ name }: Hub) => name },
          { label: 'Phone', cell: ({ phone }: Hub) => (phone ? <a href={`tel:${phone}`}>{phone}</a> : 'Not recorded') },
          { label: 'Open', cell: ({ openingHours }: Hub) => openingHours ?? 'Not recorded' },
        ]}
        rows={hubs}
        empty={
          <EmptyState heading="No training hub is recorded here">
            <p>An administrator adds it under Organisations.</p>
          </EmptyState>
        }
      />
      <p>
        <a href={`${frameworkPaths.library}?audience=training-hub`}>What the library has for training hubs</a>
      </p>
    </ReadingScreen>
  )
}
