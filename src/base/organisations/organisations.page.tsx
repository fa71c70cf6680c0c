import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { kindWords, settingWords } from './organisation.rules.ts'
import { paths } from './organisations.paths.ts'
import type { Branch } from './tree.rules.ts'
import { type Tree, viewOrganisations } from './view-organisations.ts'

export const organisationsPage = page({ path: '/organisations', show: viewOrganisations, page: Organisations })

function Organisations({ view: { branches, closed, mayAdd } }: PageProps<Tree>) {
  return (
    <Screen title="Organisations">
      <h1 class="nhsuk-heading-l">Organisations</h1>
      <p>
        Who belongs to whom today. Each has a page with its past: when it joined, moved, merged or changed its name.
      </p>
      {mayAdd && <Button href={paths.add()}>Add an organisation</Button>}
      {branches.length === 0 && (
        <EmptyState heading="Nothing here yet">
          Regions, systems, places, neighbourhoods and practices will stand here, one under another. Add the first one.
        </EmptyState>
      )}
      <Branches branches={branches} />
      {closed.length > 0 && (
        <Details summary={`Closed or merged (${closed.length})`}>
          <ul class="nhsuk-list">
            {closed.map(({ id, name, closedOn }) => (
              <li key={id}>
                <a href={paths.organisation({ organisationId: id })}>{name}</a>
                {closedOn && `, until ${shortDate(closedOn)}`}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Screen>
  )
}

const Branches = ({ branches }: { branches: Branch[] }) =>
  branches.length === 0 ? null : (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {branches.map((branch) => (
        <Twig key={branch.organisation.id} {...branch} />
      ))}
    </ul>
  )

const Twig = ({ organisation, since, under }: Branch) => (
  <li>
    <a href={paths.organisation({ organisationId: organisation.id })}>{organisation.name}</a>{' '}
    <span class="nhsuk-u-secondary-text-colour">
      {organisation.setting ? settingWords[organisation.setting] : kindWords[organisation.kind]}
      {organisation.odsCode && ` · ${organisation.odsCode}`}
      {since && ` · since ${shortDate(since)}`}
    </span>
    <Branches branches={under} />
  </li>
)
