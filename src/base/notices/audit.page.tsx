import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMoment } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { actorInWords } from '../../platform/actor-words.ts'
import { Filters } from '../../ui/filters.tsx'
import { Input } from '../../ui/input.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import type { AuditFilter, AuditLine } from './audit.rules.ts'
import { type Audit, listAudit } from './list-audit.ts'
import { paths } from './notices.paths.ts'

export const auditPage = page({ path: paths.audit, show: listAudit, page: AuditPage })

function AuditPage({ view: { filter, page }, asked }: PageProps<Audit>) {
  const nextHref = page.next && addressOf(filter, page.next)
  return (
    <Screen title="Audit" wide>
      <h1 class="nhsuk-heading-l">Audit: who did what</h1>
      <p>Every change and every look at a record. Nobody can alter what is written here.</p>
      <Filters action={paths.audit} clearHref={paths.audit}>
        <Select
          name="kind"
          label="What"
          value={filter.kind}
          items={[
            { value: 'changes', label: 'Changes' },
            { value: 'looks', label: 'Looks at records' },
            { value: 'sign-ins', label: 'Signing in' },
          ]}
        />
        <Input name="who" label="By whom (name)" value={filter.who} width={20} />
        <Input name="about" label="About (record)" value={filter.about} width={20} />
        <Input name="from" label="From" kind="date" value={shown(filter.from)} width={10} />
        <Input name="until" label="Until" kind="date" value={shown(filter.until)} width={10} />
      </Filters>
      <ResponsiveTable
        caption="Entries"
        hideCaption
        rows={page.rows}
        pager={{ nextHref, firstHref: asked.after ? addressOf(filter) : undefined }}
        empty={<p>Nothing is written that fits. Try fewer filters.</p>}
        columns={[
          { label: 'What', cell: ({ says }) => says },
          { label: 'By', cell: ({ actor, who }) => actorInWords(actor, who) },
          { label: 'When', cell: ({ at }) => showMoment(at) },
          { label: 'About', cell: (line) => <AboutLinks line={line} kind={filter.kind} /> },
        ]}
      />
    </Screen>
  )
}

const shown = (day: string | undefined) => day && shortDate(day)

/** Records are named by what they are; the whole reference is in the link. */
const AboutLinks = ({ line: { about, reason }, kind }: { line: AuditLine; kind: string }) => (
  <>
    {about.slice(0, MOST_NAMED).map(({ reference, name }, index) => (
      <>
        {index > 0 && ', '}
        <a href={`${paths.auditAbout(reference)}&kind=${kind}`}>{name ?? shortName(reference)}</a>
      </>
    ))}
    {about.length > MOST_NAMED && ` and ${about.length - MOST_NAMED} more`}
    {reason && <span class="trellis-found__detail">Reason given: {reason}</span>}
  </>
)

const MOST_NAMED = 4

/** `supervision-session:0198f2c4-…-9a3b7c1d22ef` as `supervision session …22ef`: enough to tell one from its neighbour. */
function shortName(about: string): string {
  const [kind = '', id = ''] = about.split(':')
  return `${kind.replaceAll('-', ' ')} …${id.slice(-4)}`
}

function addressOf({ kind, about, who, from, until }: AuditFilter, after?: string): string {
  const asked = { kind, about, who, from, until, after }
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `${paths.audit}?${new URLSearchParams(given)}`
}
