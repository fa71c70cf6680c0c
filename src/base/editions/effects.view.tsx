import { shortDate } from '../../lib/plain-date.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { countInWords, effectInWords } from './effect.rules.ts'
import type { Weighed } from './weigh-change.ts'

type EffectsProps = { weighed: Weighed; firstHref: string; nextHref: (after: string) => string }

/** Whom a change would touch: every post that it reaches, and what would differ for each on its first day. */
export const Effects = ({ weighed, firstHref, nextHref }: EffectsProps) => {
  const { on, reached, touched, owing, page } = weighed
  return (
    <section aria-labelledby="whom">
      <h2 class="nhsuk-heading-m" id="whom">
        Whom it would touch
      </h2>
      <p>{countInWords({ on, reached, touched, owing })}</p>
      {page.rows.length > 0 && (
        <ResponsiveTable
          caption={`How each would stand on ${shortDate(on)}`}
          hideCaption
          rows={page.rows}
          columns={[
            { label: 'Worker', cell: ({ name }) => name },
            {
              label: `What would change on ${shortDate(on)}`,
              cell: ({ effects }) =>
                effects.length === 0 ? (
                  'Nothing'
                ) : (
                  <ul class="nhsuk-list nhsuk-u-margin-bottom-0">
                    {effects.map((effect) => (
                      <li>{effectInWords(effect)}</li>
                    ))}
                  </ul>
                ),
            },
          ]}
          pager={{
            firstHref: page.next || page.rows.length < reached ? firstHref : undefined,
            nextHref: page.next && nextHref(page.next),
          }}
        />
      )}
      <InsetText>
        <p>
          Worked out from what is recorded today. Nobody is told before you save, and people who are already helped
          carry on.
        </p>
      </InsetText>
    </section>
  )
}
