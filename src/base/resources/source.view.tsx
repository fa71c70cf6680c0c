import type { Basis } from '../../framework/basis.ts'
import type { Framework } from '../../framework/framework.ts'
import { Tag } from '../../ui/tag.tsx'
import { basisKind, basisLabel } from './basis-words.rules.ts'
import { fullFramework } from './full-framework.rules.ts'
import { sourceSaid } from './source.rules.ts'

const COLOURS = { framework: 'green', read: 'blue', memory: 'yellow', ours: 'white' } as const

/** Where a statement comes from, as a word in a box. What is Trellis’s own has a box of its own look. */
export const BasisTag = ({ basis }: { basis: Basis }) => (
  <Tag colour={COLOURS[basisKind[basis]]} class={`trellis-basis trellis-basis--${basisKind[basis]}`}>
    {basisLabel[basis]}
  </Tag>
)

/** A link that leaves Trellis says so. */
export const Outside = ({ href, children }: { href: string; children: string }) => (
  <a class="trellis-outside" href={href} rel="noreferrer external">
    {children} <span class="trellis-outside__says">(opens another site)</span>
  </a>
)

type SourceProps = { framework: Framework; clause?: string | undefined; basis: Basis; source?: string | undefined }

/** The basis of a statement in words, and the way to wherever it was read. */
export function Source({ framework, clause, basis, source }: SourceProps) {
  const known = clause === undefined ? undefined : framework.byId.clauses[clause]?.source
  const { words, links } = sourceSaid(basis, known ?? source, fullFramework(framework))
  return (
    <p class="trellis-source">
      {clause && <code class="trellis-source__clause">{clause}</code>} {words}
      {links.map(({ href, site }) => (
        <span key={href}>
          {' · '}
          <Outside href={href}>{`Read ${site}`}</Outside>
        </span>
      ))}
    </p>
  )
}
