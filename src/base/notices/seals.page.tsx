import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMoment } from '../../lib/moment.ts'
import type { Log, Verification } from '../../platform/log-seal.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { paths } from './notices.paths.ts'
import { viewSeals } from './view-system.ts'

export const sealsPage = page({ path: paths.seals, show: viewSeals, page: Seals })

const NAMES: Record<Log, string> = { event: 'Changes', access: 'Looks at records' }

function Seals({ view }: PageProps<Verification[]>) {
  const intact = view.every((each) => each.intact)
  return (
    <Screen title="Seals of the logs" crumbs={[{ text: 'System', href: paths.system }]}>
      <h1 class="nhsuk-heading-l">{intact ? 'Both logs are as they were sealed' : 'A log has been changed'}</h1>
      <p>
        Each hour what was logged is sealed: a number made from every entry and from the seal before. Here every number
        has been made again and compared. What was logged in the last hour or so is not sealed yet.
      </p>
      <SummaryList rows={view.map((each) => ({ key: NAMES[each.log], value: inWords(each) }))} />
      {!intact && (
        <p>Tell your privacy officer and whoever runs Trellis at once, and change nothing until they have looked.</p>
      )}
    </Screen>
  )
}

function inWords({ sealedUntil, entries, intact, broken }: Verification): string {
  if (!intact && broken) {
    const from = broken.from ? `between ${showMoment(broken.from)} and` : 'before'
    return `Seal ${broken.number} does not fit: something written ${from} ${showMoment(broken.until)} was changed`
  }
  if (!sealedUntil) return 'Nothing sealed yet'
  return `Sealed up to ${showMoment(sealedUntil)}, ${entries.toLocaleString('en-GB')} entries, intact`
}
