import type { PageProps } from '../../http/page.tsx'
import { ENDS } from './ends.rules.ts'
import { fullFramework } from './full-framework.rules.ts'
import { readable } from './readable.tsx'
import type { Reading } from './reading.ts'
import { ReadingScreen } from './reading-screen.view.tsx'
import { frameworkPaths } from './resources.paths.ts'
import { Outside } from './source.view.tsx'

/** Where the Framework comes from, what it is part of, and what it is for. */
export const aboutPage = readable({ path: '/framework/about', view: (reading) => reading, page: AboutPage })

function AboutPage({ view: reading }: PageProps<Reading>) {
  return (
    <ReadingScreen title="Where the Framework comes from">
      <h1 class="nhsuk-heading-l">Where the Framework comes from</h1>
      <p>
        NHS England and NHS Improvement made the{' '}
        <em>Workforce Development Framework: social prescribing link workers</em> with many others. Transformation
        Partners in Health and Care (TPHC) adapted a summary from it. Trellis was built from that summary, and tells
        what it says in words of its own.{' '}
        <Outside href={fullFramework(reading.framework)}>Read the full Framework</Outside>
      </p>
      <p>
        <strong>Trellis is an independent implementation.</strong> NHS England has not made, endorsed or checked it.
        What Trellis added is marked “Trellis’s own” wherever it stands.
      </p>
      <p>
        The launch page of the Framework and of the Maturity Framework has a heading “Key areas included” with no list
        under it. Nothing was built from it.
      </p>
      <WhatItIsPartOf reading={reading} />
      <WhatItIsFor reading={reading} />
    </ReadingScreen>
  )
}

const POLICY = ['res.ltp', 'res.ten-year-plan', 'res.personalised-care', 'res.des', 'res.gp-contract-2026']

const WhatItIsPartOf = ({ reading: { framework } }: { reading: Reading }) => (
  <section class="trellis-section">
    <h2 class="nhsuk-heading-m">What it is part of</h2>
    <p>
      The NHS Long Term Plan (2019) promised to make personalised care usual across health and care, and social
      prescribing is part of that promise. It works with local groups, and makes communities stronger. Plans have moved
      on since:
    </p>
    <ul class="nhsuk-list">
      {POLICY.map((id) => framework.byId.resources[id]).map(
        (resource) =>
          resource?.url && (
            <li key={resource.id}>
              <Outside href={resource.url}>{resource.title}</Outside>. {resource.for}
            </li>
          ),
      )}
    </ul>
  </section>
)

/** The Framework’s three ends, each with the figures that show it and the decision that they serve (S3). */
const WhatItIsFor = ({ reading: { framework } }: { reading: Reading }) => (
  <section class="trellis-section">
    <h2 class="nhsuk-heading-m">What it is for</h2>
    <p>
      Support, training and development have three ends. Trellis ties each to figures, and each figure to a decision.
    </p>
    {ENDS.map(({ title, decision, metrics }) => (
      <section key={title} class="trellis-told trellis-told--ours">
        <h3 class="nhsuk-heading-s">{title}</h3>
        <p>The decision it serves: {decision}</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {metrics.map((id) => (
            <li key={id}>
              <a href={frameworkPaths.clause('maturity', id)}>{framework.byId.metrics[id]?.label ?? id}</a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </section>
)
