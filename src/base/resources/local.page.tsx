import type { PageProps } from '../../http/page.tsx'
import { page } from '../../http/page.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { accept } from '../../platform/result.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { type LocalView, localView } from './local.rules.ts'
import { readFramework } from './reading.ts'
import { ReadingScreen } from './reading-screen.view.tsx'
import { Facts } from './told.view.tsx'

/** What this organisation added to the Framework, and what it set differently, each with its reason. */
export const localPage = page({
  path: '/framework/local',
  show: async (context) => {
    const reading = await readFramework(context)
    if (!reading.ok) return reading
    const { framework, standard, changes, at = '' } = reading.value
    return accept(localView(framework, standard, changes, at))
  },
  page: LocalPage,
})

function LocalPage({ view: { at, items, changed } }: PageProps<LocalView>) {
  return (
    <ReadingScreen title={`What is different at ${at}`}>
      <h1 class="nhsuk-heading-l">What is different at {at}</h1>
      <h2 class="nhsuk-heading-m">Added here</h2>
      {items.length === 0 && (
        <EmptyState heading="Nothing has been added here">
          <p>Items that {at} adds to induction or training stand here, in its own words.</p>
        </EmptyState>
      )}
      {items.map(({ id, title, facts }) => (
        <article key={id} id={id} class="trellis-told trellis-told--ours">
          <h3 class="nhsuk-heading-s">{title}</h3>
          <Facts facts={facts} />
          <p class="trellis-source">
            <code>{id}</code> Added at {at}, in its own words. It is not NHS wording.
          </p>
        </article>
      ))}
      <h2 class="nhsuk-heading-m">Changed here</h2>
      {changed.length === 0 ? (
        <p>Every figure is as shipped.</p>
      ) : (
        <SummaryList
          rows={changed.map(({ title, href, value, from, why }) => ({
            key: href ? <a href={href}>{title}</a> : title,
            value: (
              <>
                <strong>{value}</strong> from {showDate(from)}. {why}
              </>
            ),
          }))}
        />
      )}
    </ReadingScreen>
  )
}
