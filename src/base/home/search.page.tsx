import { z } from 'zod'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import type { Context } from '../../platform/context.ts'
import type { Whole } from '../../platform/module.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import type { Found } from '../../platform/search.ts'
import { SearchInput } from '../../ui/search-input.tsx'

const Words = z.string().trim().max(100).catch('')
type Search = { words: string; groups: { kind: string; found: Found[] }[] }

/** Fewer letters than this find half of everything. */
const SHORTEST = 2

export const searchPage = (whole: () => Whole) =>
  page({ path: '/search', show: (context, { q }) => viewSearch(context, whole(), q), page: SearchPage })

/** What every module finds for this role. The words come in the query, and are kept nowhere. */
async function viewSearch(context: Context, whole: Whole, asked: string | undefined): Promise<Result<Search>> {
  const { actor } = context
  if (actor.kind !== 'colleague') return missing()
  const words = Words.parse(asked ?? '')
  const found: Found[] = []
  if (words.length >= SHORTEST)
    for (const source of whole.searchFor(actor.seat.role)) found.push(...(await source.find(context, words)))
  const kinds = [...new Set(found.map((each) => each.kind))]
  return accept({ words, groups: kinds.map((kind) => ({ kind, found: found.filter((each) => each.kind === kind) })) })
}

function SearchPage({ view: { words, groups } }: PageProps<Search>) {
  const count = groups.reduce((sum, group) => sum + group.found.length, 0)
  return (
    <Screen title="Search">
      <h1 class="nhsuk-heading-l">{words ? `${count} found for “${words}”` : 'Search'}</h1>
      <search>
        <form method="get" action="/search">
          <SearchInput name="q" value={words} label="Search for" />
        </form>
      </search>
      {groups.map(({ kind, found }) => (
        <section key={kind} class="trellis-section">
          <h2 class="nhsuk-heading-m">{kind}</h2>
          <ul class="nhsuk-list trellis-found">
            {found.map(({ title, detail, href }) => (
              <li key={href}>
                <a href={href}>{title}</a>
                {detail && <span class="trellis-found__detail">{detail}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {count === 0 && <Hint words={words} />}
    </Screen>
  )
}

const Hint = ({ words }: { words: string }) => (
  <p>
    {words.length >= SHORTEST ? 'Nothing here has these words. ' : ''}
    Search by the name of a colleague or an organisation, by a case number, or by a word of the Framework. The people
    you support are found by case number, and only by those who care for them.
  </p>
)
