import { showMoment } from '../../lib/moment.ts'
import { actorInWords } from '../../platform/actor-words.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import type { Me } from './view-me.ts'

/** Records about staff have an access log too, and it is theirs to read. */
export const Looks = ({ selves }: Pick<Me, 'selves'>) => (
  <section class="trellis-section" aria-labelledby="looks">
    <h2 class="nhsuk-heading-m" id="looks">
      Who looked at my record
    </h2>
    {selves.map(({ systemId, tenant, looks }) => (
      <ResponsiveTable
        key={systemId}
        caption={tenant}
        hideCaption={selves.length === 1}
        rows={looks}
        empty={<p>Nobody else has looked at your record{selves.length > 1 ? ` in ${tenant}` : ''}.</p>}
        columns={[
          { label: 'Who', cell: ({ actor, who }) => actorInWords(actor, who) },
          { label: 'What', cell: ({ read, reason }) => (reason ? `${read}. Reason given: ${reason}` : read) },
          { label: 'When', cell: ({ at }) => showMoment(at) },
        ]}
      />
    ))}
    <p>The newest are here. Your privacy officer can show you older ones.</p>
  </section>
)
