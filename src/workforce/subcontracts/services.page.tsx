import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ReasonList } from '../../ui/reason-list.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { countGaps, gapsInWords } from './gap.rules.ts'
import { Gaps } from './gaps.view.tsx'
import { listServices, type Service, type ServicesView } from './list-services.ts'
import { Sharing } from './sharing.view.tsx'
import { paths } from './subcontracts.paths.ts'

export const servicesPage = page({ path: paths.services(), show: listServices, page: Services })

function Services({ view }: PageProps<ServicesView>) {
  const { services } = view
  return (
    <Screen title="Services under contract" crumbs={[{ text: 'Duties', href: '/duties' }]} wide>
      <h1 class="nhsuk-heading-l">{headline(view)}</h1>
      {services.length === 0 && (
        <EmptyState heading="Nobody is employed under contract here">
          When a provider employs link workers for a PCN, whose each duty is stands here, with what says so.
        </EmptyState>
      )}
      {services.length > 1 && (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {services.map((service) => (
            <li>
              <a href={`#${anchorOf(service)}`}>{titleOf(service, view)}</a>:{' '}
              {gapsInWords(countGaps(service.gaps), service.pcn.name, service.provider.name)}
            </li>
          ))}
        </ul>
      )}
      {services.map((service) => (
        <OneService service={service} view={view} />
      ))}
    </Screen>
  )
}

function headline({ services, side }: ServicesView): string {
  const all = countGaps(services.flatMap(({ gaps }) => gaps))
  if (services.length === 0) return 'Services under contract'
  const where =
    side === 'provider'
      ? `${services.length} ${services.length === 1 ? 'PCN' : 'PCNs'}`
      : `${services.length} ${services.length === 1 ? 'provider' : 'providers'}`
  const pcns = side === 'provider' ? 'the PCNs’' : 'yours'
  const providers = side === 'provider' ? 'yours' : 'the provider’s'
  const others = all.other === 0 ? '' : `, ${all.other} ${all.other === 1 ? 'a practice’s' : 'practices’'}`
  if (all.pcn + all.provider + all.other === 0) return `${where}: no duty is unmet`
  return `${where}: ${all.pcn} unmet ${all.pcn === 1 ? 'duty is' : 'duties are'} ${pcns}, ${all.provider} ${providers}${others}`
}

function OneService({ service, view: { side, today } }: { service: Service; view: ServicesView }) {
  const { pcn, provider, agreement, gaps } = service
  return (
    <section id={anchorOf(service)}>
      <h2 class="nhsuk-heading-m">{titleOf(service, { side })}</h2>
      <p>{gapsInWords(countGaps(gaps), pcn.name, provider.name)}</p>
      {agreement && (
        <ReasonList reasons={[agreement]} clauseHref={clauseHref} clauseName={clauseName} label="Agreement" />
      )}
      {gaps.length > 0 && <Gaps service={service} />}
      <Workers service={service} />
      <Sharing service={service} today={today} />
    </section>
  )
}

const anchorOf = ({ pcn, provider }: Service) => `service-${pcn.id}-${provider.id}`
const titleOf = ({ pcn, provider }: Service, { side }: Pick<ServicesView, 'side'>) =>
  side === 'provider' ? pcn.name : provider.name

const Workers = ({ service: { workers, gaps, pcn } }: { service: Service }) => (
  <ResponsiveTable<Service['workers'][number]>
    caption={`Link workers for ${pcn.name}`}
    columns={[
      { label: 'Link worker', cell: ({ postId, name }) => <a href={paths.holders({ postId })}>{name}</a> },
      { label: 'May they take referrals?', cell: ({ verdict }) => verdict },
      { label: 'Unmet', cell: ({ postId }) => <Unmet count={gaps.filter((gap) => gap.postId === postId).length} /> },
    ]}
    rows={workers}
  />
)

const Unmet = ({ count }: { count: number }) =>
  count === 0 ? <Status state="met">None</Status> : <>{count === 1 ? '1 duty' : `${count} duties`}</>
