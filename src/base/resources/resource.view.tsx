import { Press } from '../../http/form.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { accessWords, addressWords, audienceWords, type Resource } from './library.rules.ts'
import type { LinkCheck } from './link-check.rules.ts'
import type { Reading } from './reading.ts'
import { frameworkPaths } from './resources.paths.ts'
import { Outside } from './source.view.tsx'

/** One resource: what it is for, whose it is, the way to it, when somebody last looked, and how to say that it is broken. */
export const ResourceView = ({ resource, reading }: { resource: Resource; reading: Reading }) => {
  const { id, title, publisher, url, audiences, caution, namedInWdf } = resource
  const check = reading.checks.get(id)
  return (
    <article class="trellis-told" id={id}>
      <h3 class="nhsuk-heading-s">{url ? <Outside href={url}>{title}</Outside> : title}</h3>
      {namedInWdf && <Tag colour="green">Named in the Framework</Tag>}
      <p>{resource.for}</p>
      {[accessWords(resource), addressWords(resource), caution].map((words) => words && <p key={words}>{words}</p>)}
      <p class="trellis-source">
        {publisher} · For {audiences.map(audienceWords).join(', ').toLowerCase()}
        {url && ` · ${checkedWords(check, reading)}`}
      </p>
      {url && reading.at && check?.state !== 'broken' && (
        <Press to={frameworkPaths.report(id)} label="Report a broken link" about={title} variant="secondary" small />
      )}
    </article>
  )
}

/** An address that nobody here has opened is not called good. */
function checkedWords(check: LinkCheck | undefined, { framework }: Reading): string {
  if (check?.state === 'broken') return `Reported as broken on ${showDate(check.on)}`
  if (check) return `Last checked on ${showDate(check.on)}`
  return `Written down on ${showDate(framework.resources.updated)}, not checked here since`
}
