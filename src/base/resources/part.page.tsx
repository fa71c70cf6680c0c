import type { PageProps } from '../../http/page.tsx'
import { ContentsList } from '../../ui/contents-list.tsx'
import { Details } from '../../ui/details.tsx'
import { DomainsView } from './domains.view.tsx'
import { type Part, partOf } from './parts.rules.ts'
import { readable } from './readable.tsx'
import type { Reading } from './reading.ts'
import { ReadingScreen } from './reading-screen.view.tsx'
import { WhereFrom } from './sections.view.tsx'
import { BasisTag, Source } from './source.view.tsx'
import { flat, type Told, toldOf } from './told.rules.ts'
import { Facts, Figures, ToldView } from './told.view.tsx'

type PartView = { part: Part; reading: Reading; told: Told[] }

/** One file of the content, read out whole. */
export const partPage = readable({
  path: '/framework/:file',
  view: (reading, { file }): PartView | undefined => {
    const part = partOf(file)
    return part && { part, reading, told: toldOf(reading.framework, part.file) }
  },
  page: PartPage,
})

function PartPage({ view: { part, reading, told } }: PageProps<PartView>) {
  return (
    <ReadingScreen title={part.title}>
      <h1 class="nhsuk-heading-l">{part.title}</h1>
      <p class="nhsuk-lede-text">{part.about}</p>
      <WhereFrom part={part} reading={reading} />
      <ContentsList
        ariaLabel="On this page"
        items={told.map((section) => ({ text: section.title, href: `#${anchorOf(section)}` }))}
      />
      {told.map((section) => (
        <Section key={section.title} section={section} reading={reading} file={part.file} />
      ))}
    </ReadingScreen>
  )
}

type SectionProps = { section: Told; reading: Reading; file: string }

function Section({ section, reading, file }: SectionProps) {
  const isDomains = file === 'competencies' && section.under.some(({ clause }) => isDomain(reading, clause))
  const figures = reading.figures.get(section.clause ?? '')
  return (
    <section class="trellis-section" id={anchorOf(section)}>
      <h2 class="nhsuk-heading-m">{section.title}</h2>
      {section.basis && <BasisTag basis={section.basis} />}
      <Names section={section} />
      <Facts facts={section.facts} />
      {figures && <Figures figures={figures} at={reading.at} />}
      {section.basis && (
        <Source framework={reading.framework} clause={section.clause} basis={section.basis} source={section.source} />
      )}
      {isDomains ? (
        <DomainsView reading={reading} />
      ) : (
        section.under.map((told) => (
          <ToldView key={told.clause ?? told.title} told={told} reading={reading} level={3} />
        ))
      )}
    </section>
  )
}

/** The names in a long section, folded, so that a thumb finds one of fifty. */
function Names({ section }: { section: Told }) {
  const named = flat(section.under).filter((told) => told.clause !== undefined)
  if (named.length < LONG) return null
  return (
    <Details summary={`All ${named.length} in this section`}>
      <ul class="nhsuk-list trellis-names">
        {named.map(({ clause, title }) => (
          <li key={clause}>
            <a href={`#${clause}`}>{title}</a>
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** From so many a list of names helps more than it hides. */
const LONG = 8

const anchorOf = (section: Told) => section.clause ?? `part-${section.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`

const isDomain = ({ framework }: Reading, clause: string | undefined) =>
  clause !== undefined && framework.byId.domains[clause] !== undefined
