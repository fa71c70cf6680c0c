import type { Framework } from '../../framework/framework.ts'
import { Details } from '../../ui/details.tsx'
import type { Reading } from './reading.ts'
import { BasisTag, Source } from './source.view.tsx'
import { flat, type Told, toldOf } from './told.rules.ts'
import { Facts } from './told.view.tsx'

type Domain = Framework['competencies']['domains'][number]
type Competency = Domain['competencies'][number]

/** The domains, each competency with its indicators folded: what somebody does, and the signs of it. */
export const DomainsView = ({ reading }: { reading: Reading }) => {
  const told = new Map(flat(toldOf(reading.framework, 'competencies')).map((each) => [each.clause, each]))
  return (
    <>
      {reading.framework.competencies.domains.map((domain) => (
        <section key={domain.id} id={domain.id} class="trellis-told">
          <h3 class="nhsuk-heading-s">{domain.title}</h3>
          <BasisTag basis={domain.titleBasis} />
          <p>{domain.summary}</p>
          <Source framework={reading.framework} clause={domain.id} basis={domain.titleBasis} />
          {domain.competencies.map((competency) => (
            <CompetencyView
              key={competency.id}
              competency={competency}
              told={told.get(competency.id)}
              reading={reading}
            />
          ))}
        </section>
      ))}
    </>
  )
}

type CompetencyProps = { competency: Competency; told: Told | undefined; reading: Reading }

const CompetencyView = ({ competency, told, reading: { framework } }: CompetencyProps) => (
  <article id={competency.id} class="trellis-told trellis-told--ours">
    <h4 class="nhsuk-heading-xs">
      {competency.id} {competency.title}
    </h4>
    <BasisTag basis="ours" />
    <p>{competency.why}</p>
    <Details summary={`${competency.indicators.length} indicators`}>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {competency.indicators.map((indicator) => (
          <li key={indicator.id} id={indicator.id}>
            <strong>{kindOf(framework, indicator.type)}:</strong> {indicator.text} <code>{indicator.id}</code>
          </li>
        ))}
      </ul>
    </Details>
    <Details summary="How it is shown, learnt and talked about">
      <Facts facts={(told?.facts ?? []).filter(({ label }) => label !== 'Why')} />
    </Details>
    <Source framework={framework} clause={competency.id} basis="ours" />
  </article>
)

const kindOf = ({ competencies }: Framework, type: string) =>
  competencies.indicatorTypes.find(({ id }) => id === type)?.label ?? type
