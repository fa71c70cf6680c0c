import type { Framework } from '../../framework/framework.ts'
import type { PageProps } from '../../http/page.tsx'
import { SearchInput } from '../../ui/search-input.tsx'
import { paths as standardPaths } from '../editions/editions.paths.ts'
import { type BasisKind, basisKind, kindMeaning } from './basis-words.rules.ts'
import { type FoundClause, findClauses } from './find-in-framework.rules.ts'
import { FoundList } from './found.view.tsx'
import { PARTS, type Part } from './parts.rules.ts'
import { readable } from './readable.tsx'
import type { Reading } from './reading.ts'
import { ReadingScreen } from './reading-screen.view.tsx'
import { frameworkPaths } from './resources.paths.ts'
import { BasisTag } from './source.view.tsx'

type Contents = { reading: Reading; words: string; found: FoundClause[] }

export const contentsPage = readable({
  path: '/framework',
  view: (reading, { q }): Contents => {
    const words = (q ?? '').trim().slice(0, 100)
    return { reading, words, found: findClauses(reading.framework, words) }
  },
  page: ContentsPage,
})

function ContentsPage({ view: { reading, words, found } }: PageProps<Contents>) {
  return (
    <ReadingScreen title={words ? `${words} – Framework` : 'Framework'} top>
      <h1 class="nhsuk-heading-l">
        {words ? `${found.length} found for “${words}” in the Framework` : 'The Framework'}
      </h1>
      <search>
        <form method="get" action={frameworkPaths.contents}>
          <SearchInput name="q" value={words} label="Search the Framework" />
        </form>
      </search>
      {words ? <FoundList found={found} /> : <Everything reading={reading} />}
    </ReadingScreen>
  )
}

const Everything = ({ reading }: { reading: Reading }) => (
  <>
    <p class="nhsuk-lede-text">
      What a link worker is owed, what is expected, and what a good service looks like. Trellis follows it in every
      verdict, and shows here all that it rests on.
    </p>
    <WhoseWords />
    <h2 class="nhsuk-heading-m">The parts</h2>
    <ul class="trellis-choices">
      {PARTS.map((part) => (
        <PartCard key={part.file} part={part} framework={reading.framework} />
      ))}
    </ul>
    <h2 class="nhsuk-heading-m">Also here</h2>
    <ul class="nhsuk-list">
      <li>
        <a href={frameworkPaths.role}>What a link worker is</a>: one page to print for a practice team
      </li>
      <li>
        <a href={frameworkPaths.about}>Where all this comes from</a>, and what it is for
      </li>
      {reading.at && (
        <li>
          <a href={frameworkPaths.local}>What is different at {reading.at}</a>
        </li>
      )}
      {reading.readsStandards && (
        <li>
          <a href={standardPaths.own()}>Local standards</a>: every figure, whose it is, and what is about to change
        </li>
      )}
      {reading.at && (
        <li>
          <a href={frameworkPaths.hubs}>Training hubs</a>: whom to ask about courses and funding
        </li>
      )}
      {reading.mayCheckLinks && (
        <li>
          <a href={frameworkPaths.links}>Links reported as broken</a>
        </li>
      )}
    </ul>
    <p class="trellis-source">Edition {reading.framework.edition}</p>
  </>
)

/** The legend: four marks, the last never to be taken for the NHS’s words. */
const WhoseWords = () => (
  <section class="trellis-section" id="whose-words">
    <h2 class="nhsuk-heading-m">Whose words these are</h2>
    <dl class="trellis-legend">
      {(['wdf', 'sourced', 'recalled-high', 'ours'] as const).map((basis) => (
        <div key={basis}>
          <dt>
            <BasisTag basis={basis} />
          </dt>
          <dd>{kindMeaning[basisKind[basis]].means}</dd>
        </div>
      ))}
    </dl>
  </section>
)

const PartCard = ({ part, framework }: { part: Part; framework: Framework }) => (
  <li class="trellis-choices__item">
    <a class="trellis-choices__link" href={frameworkPaths.part(part.file)}>
      {part.title}
    </a>
    <span class="trellis-choices__words">{part.about}</span>
    <span class="trellis-choices__words">{countsInWords(framework, part)}</span>
  </li>
)

function countsInWords({ byId }: Framework, { file }: Part): string {
  const clauses = Object.values(byId.clauses).filter((clause) => clause.file === file)
  const counted = (kind: BasisKind) => clauses.filter(({ basis }) => basisKind[basis] === kind).length
  const kinds = (['framework', 'read', 'memory', 'ours'] as const).filter((kind) => counted(kind) > 0)
  return kinds.map((kind) => `${kindMeaning[kind].label}: ${counted(kind)}`).join(' · ')
}
