import type { Basis } from '../../framework/basis.ts'
import type { FigureHere } from './figures.rules.ts'
import type { Reading } from './reading.ts'
import { BasisTag, Source } from './source.view.tsx'
import type { Fact, Said, Told } from './told.rules.ts'

type ToldProps = { told: Told; reading: Reading; level: 3 | 4 | 5 }

/** One statement: its name, whose it is, what it says, the figures in force, where it comes from, and what stands under it. */
export function ToldView({ told, reading, level }: ToldProps) {
  const { framework } = reading
  const Heading = `h${level}` as const
  const basis = basisOf(told, reading)
  const figures = (told.clause && reading.figures.get(told.clause)) || []
  return (
    <article class={`trellis-told${basis === 'ours' ? ' trellis-told--ours' : ''}`} id={told.clause}>
      <Heading class={level === 3 ? 'nhsuk-heading-s' : 'nhsuk-heading-xs'}>{told.title}</Heading>
      {basis && <BasisTag basis={basis} />}
      <Facts facts={told.facts} />
      {figures.length > 0 && <Figures figures={figures} at={reading.at} />}
      {basis && <Source framework={framework} clause={told.clause} basis={basis} source={told.source} />}
      {told.under.map((under) => (
        <ToldView key={under.clause ?? under.title} told={under} reading={reading} level={level === 3 ? 4 : 5} />
      ))}
    </article>
  )
}

const basisOf = ({ clause, basis }: Told, { framework }: Reading): Basis | undefined =>
  (clause === undefined ? undefined : framework.byId.clauses[clause]?.basis) ?? basis

/** What needs no name of its own: it says what the thing is. */
const LEADS = new Set(['Detail', 'Summary', 'Meaning', 'Purpose', 'Question', 'Why', 'In plain words', 'Focus', 'Text'])

export function Facts({ facts }: { facts: readonly Fact[] }) {
  const leads = facts.filter(({ label }) => LEADS.has(label))
  const rest = facts.filter(({ label }) => !LEADS.has(label))
  return (
    <>
      {leads.map(({ label, said }) => (
        <p key={label}>{said.map(({ text }) => text).join('. ')}</p>
      ))}
      {rest.length > 0 && (
        <dl class="trellis-facts">
          {rest.map(({ label, said }) => (
            <div class="trellis-facts__row" key={label}>
              <dt>{label}</dt>
              <dd>
                <SaidView said={said} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function SaidView({ said }: { said: readonly Said[] }) {
  const [only, ...more] = said
  if (only && more.length === 0) return <One said={only} />
  return (
    <ul class="nhsuk-list nhsuk-list--bullet trellis-facts__list">
      {said.map((each) => (
        <li key={each.text}>
          <One said={each} />
        </li>
      ))}
    </ul>
  )
}

const One = ({ said: { text, href } }: { said: Said }) => (href ? <a href={href}>{text}</a> : <span>{text}</span>)

type FiguresProps = { figures: readonly FigureHere[]; at: string | undefined }

/** What may be set, as it is set here, and whose figure each is. */
export const Figures = ({ figures, at }: FiguresProps) => (
  <dl class="trellis-facts trellis-facts--here">
    <div class="trellis-facts__row trellis-facts__row--head">
      <dt>{at ? `In force at ${at}` : 'In force unless an organisation changes it'}</dt>
    </div>
    {figures.map(({ title, value, whose, changed, why }) => (
      <div class="trellis-facts__row" key={title}>
        <dt>{title}</dt>
        <dd>
          <strong>{value}</strong>{' '}
          <span class={changed ? 'trellis-whose trellis-whose--here' : 'trellis-whose'}>{whose}</span>
          {why && <span class="trellis-whose__why">{why}</span>}
        </dd>
      </div>
    ))}
  </dl>
)
