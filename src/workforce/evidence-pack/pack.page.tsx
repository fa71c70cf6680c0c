import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMoment } from '../../lib/moment.ts'
import { Button } from '../../ui/button.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { DutySums, PartLines } from './duty-sums.view.tsx'
import { paths } from './evidence-pack.paths.ts'
import { isUnderWay, progressInWords } from './pack.rules.ts'
import { CodeShown } from './packs.page.tsx'
import { periodInWords } from './period.rules.ts'
import { type PackView, viewPack } from './view-pack.ts'

export const packPage = page({ path: '/evidence-packs/:packId', show: viewPack, page: PackPage })

function PackPage({ view }: PageProps<PackView>) {
  const title = `Evidence pack, ${periodInWords(view)}`
  return (
    <Screen
      title={title}
      crumbs={[{ text: 'Evidence packs', href: paths.packs() }]}
      aside={view.state === 'ready' ? undefined : <History view={view} />}
      wide={view.state === 'ready'}
    >
      <h1 class="nhsuk-heading-l">{view.verdict ?? title}</h1>
      {isUnderWay(view) && <UnderWay view={view} />}
      {view.state === 'failed' && <Failed view={view} />}
      {view.state === 'ready' && <Ready view={view} />}
    </Screen>
  )
}

/** With a script the page asks how far it is and says so; without one, a link does. */
const UnderWay = ({ view }: { view: PackView }) => (
  <>
    <p role="status" data-waits-for={paths.progress({ packId: view.id })}>
      {progressInWords(view)}
    </p>
    <p>It takes some seconds. You can leave this page: it is on Today when it is ready.</p>
    <p>
      <a href={paths.pack({ packId: view.id })}>Look again</a>
    </p>
  </>
)

const Failed = ({ view }: { view: PackView }) => (
  <>
    <p>{progressInWords(view)}</p>
    <p>It is our fault and not yours, and nothing is lost. If it fails again, tell your administrator the heading.</p>
    <Press to={paths.tryAgain({ packId: view.id })} label="Try again" />
  </>
)

function Ready({ view }: { view: PackView }) {
  return (
    <>
      <Files view={view} />
      <SummaryList
        rows={[
          { key: 'Days', value: periodInWords(view) },
          { key: 'Made', value: `${view.readyAt ? showMoment(view.readyAt) : ''}, asked for by ${view.askedBy.name}` },
          { key: 'Code', value: <Checking view={view} /> },
          { key: 'Standard', value: <Standard view={view} /> },
          view.replaces && {
            key: 'Replaces',
            value: <a href={paths.pack({ packId: view.replaces.id })}>The pack of the same days made before</a>,
          },
          view.replacedBy !== undefined && {
            key: 'Replaced by',
            value: <a href={paths.pack({ packId: view.replacedBy })}>A newer pack of the same days</a>,
          },
        ]}
      />
      <DutySums sum={view.sum} />
      <h2 class="nhsuk-heading-m">Every line, heading by heading</h2>
      {view.parts.map((part) => (
        <PartLines key={part.name} part={part} />
      ))}
      <h2 class="nhsuk-heading-m">Something in it is not right?</h2>
      <p>
        A pack never changes. Put the record right where it is kept, then make the pack of these days again: the new one
        says that it replaces this one.
      </p>
      <History view={view} />
    </>
  )
}

function Files({ view: { files } }: { view: PackView }) {
  const named = (kind: string) => files.find((file) => file.kind === kind)
  const [pdf, zip] = [named('pdf'), named('zip')]
  return (
    <>
      <div class="trellis-links nhsuk-u-margin-bottom-4">
        {pdf && <Button href={paths.file(pdf)}>{`Download the PDF (${sizeOf(pdf.bytes)})`}</Button>}
        {zip && <a href={paths.file(zip)}>Download everything as a ZIP ({sizeOf(zip.bytes)})</a>}
      </div>
      <details class="nhsuk-details">
        <summary class="nhsuk-details__summary">
          <span class="nhsuk-details__summary-text">Each heading as a CSV file, and the fingerprints of all files</span>
        </summary>
        <div class="nhsuk-details__text">
          <ul class="nhsuk-list">
            {files.map((file) => (
              <li key={file.fileId}>
                <a href={paths.file(file)}>{file.name}</a> ({sizeOf(file.bytes)})
                <br />
                <span class="nhsuk-u-font-size-16 trellis-breaks">SHA-256 {file.sha256}</span>
              </li>
            ))}
          </ul>
        </div>
      </details>
    </>
  )
}

const Checking = ({ view: { code } }: { view: PackView }) => (
  <>
    <CodeShown code={code} />
    <br />
    Printed on each page. Whoever holds it can <a href={paths.check()}>check the pack</a> without an account.
  </>
)

const Standard = ({ view: { edition, localChanges } }: { view: PackView }) => (
  <>
    Edition {edition}
    {localChanges.length === 0 && ', with nothing changed locally'}
    {localChanges.length > 0 && (
      <ul class="nhsuk-list nhsuk-list--bullet">
        {localChanges.map(({ title, value, by }) => (
          <li key={title}>
            {title}: {value}, by {by}
          </li>
        ))}
      </ul>
    )}
  </>
)

const History = ({ view: { history } }: { view: PackView }) => (
  <>
    <h2 class="nhsuk-heading-s">History</h2>
    <Timeline label="History" items={history.map(({ on, says, by }) => ({ on, title: says, by }))} />
  </>
)

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
