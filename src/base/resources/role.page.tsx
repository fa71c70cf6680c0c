import type { PageProps } from '../../http/page.tsx'
import { readable } from './readable.tsx'
import { ReadingScreen } from './reading-screen.view.tsx'
import { type RoleExplained, roleExplained } from './role-explained.rules.ts'
import { BasisTag } from './source.view.tsx'

/** One page about the role, to print and put up in a practice (S13). */
export const rolePage = readable({
  path: '/framework/role',
  view: ({ framework }): RoleExplained => roleExplained(framework),
  page: RolePage,
})

function RolePage({ view }: PageProps<RoleExplained>) {
  return (
    <ReadingScreen title="What a link worker is">
      <article class="trellis-one-page">
        <h1 class="nhsuk-heading-l">What a link worker is</h1>
        <p class="nhsuk-lede-text">{view.inShort}</p>
        <div class="trellis-one-page__columns">
          {view.parts.map(({ title, lines }) => (
            <section key={title}>
              <h2 class="nhsuk-heading-s">{title}</h2>
              <ul class="nhsuk-list nhsuk-list--bullet">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <p class="trellis-source">
          <BasisTag basis="ours" /> Trellis’s words, made from the Framework’s summary, sections 3, 4, 6 and 7. It is
          not the one-page guide that the summary names. To print it, use your browser’s Print: it fits one sheet.
        </p>
      </article>
    </ReadingScreen>
  )
}
