import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMoment } from '../../lib/moment.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { showCode } from './code.rules.ts'
import { paths } from './evidence-pack.paths.ts'
import { listPacks, type PacksView } from './list-packs.ts'
import type { Pack } from './pack.rules.ts'
import { periodInWords } from './period.rules.ts'

export const packsPage = page({ path: '/evidence-packs', show: listPacks, page: Packs })

function Packs({ view: { packs, quarter, newId, organisation } }: PageProps<PacksView>) {
  return (
    <Screen title="Evidence packs" wide>
      <h1 class="nhsuk-heading-l">Prove that the contract is met</h1>
      <p>
        One press gathers what Trellis knows of the link workers of {organisation}: supervisors, sessions, training,
        record access and exceptions, each line with its record. Gaps are shown, with whoever holds them.
      </p>
      <Press to={paths.ask()} label={`Make the pack for ${periodInWords(quarter)}`} fields={{ id: newId }} />
      <p class="nhsuk-u-margin-top-4">
        <a href={paths.choose()}>Choose other days</a>
      </p>
      <ResponsiveTable<Pack>
        caption="Packs that were made"
        columns={[
          { label: 'Days', cell: (pack) => <a href={paths.pack({ packId: pack.id })}>{periodInWords(pack)}</a> },
          { label: 'How it stands', cell: (pack) => <PackStatus pack={pack} /> },
          {
            label: 'What it says',
            cell: (pack) => <Says pack={pack} />,
          },
          {
            label: 'Made by',
            cell: ({ askedBy, readyAt, askedAt }) => `${askedBy.name}, ${showMoment(readyAt ?? askedAt)}`,
          },
          { label: 'Code', cell: ({ code, state }) => (state === 'ready' ? <CodeShown code={code} /> : '') },
        ]}
        rows={packs}
        empty={
          <EmptyState heading="No pack was made yet">
            It is kept here for six years, with who made it and its code. Whoever you send it to can check the code and
            the file without an account.
          </EmptyState>
        }
      />
    </Screen>
  )
}

const Says = ({ pack: { verdict, state } }: { pack: Pack }) => (
  <div class="nhsuk-u-text-align-left">{verdict ?? (state === 'failed' ? 'It could not be made' : '')}</div>
)

const PackStatus = ({ pack }: { pack: Pick<Pack, 'state' | 'replacedBy'> }) => {
  if (pack.state === 'failed') return <Status state="owed">Not made</Status>
  if (pack.state !== 'ready') return <Status state="due">Being made</Status>
  return pack.replacedBy ? (
    <Status state="not-applicable">Replaced by a newer one</Status>
  ) : (
    <Status state="met">Ready</Status>
  )
}

export const CodeShown = ({ code }: { code: string }) => <code>{showCode(code)}</code>
