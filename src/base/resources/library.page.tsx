import type { PageProps } from '../../http/page.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Input } from '../../ui/input.tsx'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { Select } from '../../ui/select.tsx'
import { sectionTitle } from './full-framework.rules.ts'
import { audienceWords, bySection, type LibraryFilter, type Resource, resourcesFor } from './library.rules.ts'
import { readable } from './readable.tsx'
import type { Reading } from './reading.ts'
import { ReadingScreen } from './reading-screen.view.tsx'
import { ResourceView } from './resource.view.tsx'
import { frameworkPaths } from './resources.paths.ts'

type Library = { reading: Reading; filter: LibraryFilter; found: Resource[]; reported: Resource | undefined }

export const libraryPage = readable({
  path: '/framework/resources',
  view: (reading, { section = '', audience = '', q = '', reported = '' }): Library => {
    const filter = { section, audience, words: q.slice(0, 100) }
    const { framework } = reading
    return { reading, filter, found: resourcesFor(framework, filter), reported: framework.byId.resources[reported] }
  },
  page: LibraryPage,
})

function LibraryPage({ view: { reading, filter, found, reported } }: PageProps<Library>) {
  const { framework } = reading
  return (
    <ReadingScreen title="Resource library">
      {reported && (
        <NotificationBanner heading="Thank you" variant="success">
          <p>You have reported the link of “{reported.title}”. Those who keep the library see it now.</p>
        </NotificationBanner>
      )}
      <h1 class="nhsuk-heading-l">Resource library</h1>
      <p class="nhsuk-lede-text">
        Documents, courses and places to ask, by section of the Framework and by who they are for.
      </p>
      <LibraryFilters framework={framework} filter={filter} />
      <p>
        {found.length} of {framework.resources.items.length} resources
      </p>
      {bySection(framework, found, filter.section).map(({ id, items }) => (
        <section key={id} class="trellis-section" id={`section-${id}`}>
          <h2 class="nhsuk-heading-m">{heading(sectionTitle(framework, id))}</h2>
          {items.map((resource) => (
            <ResourceView key={resource.id} resource={resource} reading={reading} />
          ))}
        </section>
      ))}
    </ReadingScreen>
  )
}

const heading = (title: string) => title.charAt(0).toUpperCase() + title.slice(1)

type FiltersProps = { framework: Reading['framework']; filter: LibraryFilter }

const LibraryFilters = ({ framework, filter }: FiltersProps) => (
  <Filters action={frameworkPaths.library} clearHref={frameworkPaths.library}>
    <Select
      name="section"
      label="Section"
      value={filter.section}
      items={[
        { label: 'All sections', value: '' },
        ...framework.resources.sections.map(({ id }) => ({ label: sectionTitle(framework, id), value: id })),
      ]}
    />
    <Select
      name="audience"
      label="For"
      value={filter.audience}
      items={[
        { label: 'Everybody', value: '' },
        ...framework.resources.audiences.map((id) => ({ label: audienceWords(id), value: id })),
      ]}
    />
    <Input name="q" label="With the words" value={filter.words} />
  </Filters>
)
