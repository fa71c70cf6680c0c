import { shortDate } from '../../lib/plain-date.ts'
import { Details } from '../../ui/details.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Pager } from '../../ui/pager.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { countInWords, effectInWords } from './effect.rules.ts'
import type { Weighed } from './weigh-change.ts'

type EffectsProps = { weighed: Weighed; firstHref: string; nextHref: (after: string) => string }
type Rows = { on: string; rows: Weighed['page']['rows'] }

/** Whom a change would touch: every post that it reaches, and what would differ for each on its first day. */
export const Effects = ({ weighed, firstHref, nextHref }: EffectsProps) => {
  const { on, reached, page } = weighed
  const touched = page.rows.filter(({ effects }) => effects.length > 0)
  const others = page.rows.filter(({ effects }) => effects.length === 0)
  return (
    <section aria-labelledby="whom">
      <h2 class="nhsuk-heading-m" id="whom">
        Whom it would touch
      </h2>
      <p>{countInWords(weighed)}</p>
      {touched.length > 0 && <Touched on={on} rows={touched} />}
      {others.length > 0 && (
        <Details summary="Whom it reaches, and would not touch">
          <p>{others.map(({ name }) => name).join(', ')}</p>
        </Details>
      )}
      <Pager
        firstHref={page.rows.length < reached ? firstHref : undefined}
        nextHref={page.next && nextHref(page.next)}
        label="Pages of workers"
      />
      <InsetText>
        <p>
          Worked out from what is recorded today. Nobody is told before you save, and people who are already helped
          carry on.
        </p>
      </InsetText>
    </section>
  )
}

const Touched = ({ on, rows }: Rows) => (
  <ResponsiveTable
    caption={`How each would stand on ${shortDate(on)}`}
    hideCaption
    rows={rows}
    columns={[
      { label: 'Worker', cell: ({ name }) => name },
      {
        label: `What would change on ${shortDate(on)}`,
        cell: ({ effects }) => (
          <ul class="nhsuk-list nhsuk-u-margin-bottom-0">
            {effects.map((effect) => (
              <li>{effectInWords(effect)}</li>
            ))}
          </ul>
        ),
      },
    ]}
  />
)
