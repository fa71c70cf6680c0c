import { fullFramework, sectionTitle } from './full-framework.rules.ts'
import type { Part } from './parts.rules.ts'
import type { Reading } from './reading.ts'
import { frameworkPaths } from './resources.paths.ts'
import { Outside } from './source.view.tsx'

/** Which sections of the Framework a part rests on, with the way to the full text and to the library of each. */
export const WhereFrom = ({ part, reading: { framework } }: { part: Part; reading: Reading }) => (
  <p class="trellis-where-from">
    {part.sections.includes('maturity') ? 'Rests on the ' : 'Rests on Framework summary '}
    {part.sections.map((id, at) => (
      <span key={id}>
        {at > 0 && ', '}
        <a href={frameworkPaths.section(id)}>{sectionTitle(framework, id)}</a>
      </span>
    ))}
    {' · '}
    <Outside href={fullFramework(framework)}>The full Framework at NHS England</Outside>
  </p>
)
