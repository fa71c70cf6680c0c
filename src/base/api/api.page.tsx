import {
  bodySchema,
  documentedPath,
  endpointsIn,
  partsOf,
  REFUSAL_STATUS,
  refusalKinds,
  schemaOf,
  tagOf,
} from '../../http/openapi.ts'
import { type PageProps, page } from '../../http/page.tsx'
import type { Route } from '../../http/route.ts'
import { Screen } from '../../http/screen.tsx'
import { accept, missing } from '../../platform/result.ts'
import { ContentsList } from '../../ui/contents-list.tsx'
import { Details } from '../../ui/details.tsx'
import { apiPaths } from './api.paths.ts'
import { exampleOf } from './example.rules.ts'

type Api = { routes: readonly Route[]; publicUrl: string }

/** Every endpoint, for people. `routes` is asked when the page is, since the whole includes this page. */
export const apiPage = (routes: () => readonly Route[]) =>
  page({
    path: '/api',
    show: async ({ actor, publicUrl }) =>
      actor.kind === 'colleague' ? accept<Api>({ routes: endpointsIn(routes()), publicUrl }) : missing(),
    page: ApiPage,
  })

function ApiPage({ view: { routes, publicUrl } }: PageProps<Api>) {
  const tags = [...new Set(routes.map(tagOf))].sort()
  return (
    <Screen title="The API">
      <div class="trellis-reading">
        <h1 class="nhsuk-heading-l">The API</h1>
        <p class="nhsuk-lede-text">
          {routes.length} endpoints. Each does what a page does, with the same rules and the same refusals.
        </p>
        <p>
          The same as a document for machines: <a href={apiPaths.document}>OpenAPI 3.1</a>. A seat, one role at one
          organisation, is in every address, and decides what may be seen. Sign in first; send the session’s cookie with
          each request. What is sent is JSON. A refusal answers JSON with its <code>kind</code> and words to act on.
        </p>
        <ContentsList ariaLabel="Subjects" items={tags.map((tag) => ({ text: spoken(tag), href: `#${tag}` }))} />
        {tags.map((tag) => (
          <section key={tag} id={tag} class="trellis-section">
            <h2 class="nhsuk-heading-m">{spoken(tag)}</h2>
            {routes
              .filter((route) => tagOf(route) === tag)
              .map((route) => (
                <Endpoint key={`${route.method} ${route.path}`} route={route} publicUrl={publicUrl} />
              ))}
          </section>
        ))}
      </div>
    </Screen>
  )
}

const Endpoint = ({ route, publicUrl }: { route: Route; publicUrl: string }) => (
  <article class="trellis-told">
    <h3 class="nhsuk-heading-s">{route.describes?.summary ?? route.path}</h3>
    <p>
      <code>
        {route.method} {documentedPath(route)}
      </code>
    </p>
    <Fields title="In the query" schema={route.describes?.query && schemaOf(route.describes.query)} />
    {route.method === 'POST' && <Fields title="In the body" schema={bodySchema(route, route.describes?.body)} />}
    <p class="trellis-source">
      Refuses with{' '}
      {refusalKinds(route)
        .map((kind) => `${REFUSAL_STATUS[kind]} ${KINDS[kind]}`)
        .join(', ')}
    </p>
    <Details summary="An example">
      <pre class="trellis-example">
        <code>{exampleOf(route, publicUrl)}</code>
      </pre>
    </Details>
  </article>
)

const KINDS = {
  invalid: 'not right, field by field',
  forbidden: 'may not, and why',
  missing: 'not there or not yours',
  conflict: 'somebody changed it first',
  signedOut: 'not signed in',
}

function Fields({ title, schema }: { title: string; schema: Record<string, unknown> | undefined }) {
  if (!schema) return null
  const { properties, required } = partsOf(schema)
  const fields = Object.entries(properties)
  if (fields.length === 0) return null
  return (
    <dl class="trellis-facts">
      <div class="trellis-facts__row trellis-facts__row--head">
        <dt>{title}</dt>
      </div>
      {fields.map(([name, field]) => (
        <div class="trellis-facts__row" key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            {required.includes(name) ? '' : 'May be left out. '}
            {typeof field['description'] === 'string' ? field['description'] : kindOf(field)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function kindOf({ type, enum: choices }: Record<string, unknown>): string {
  if (Array.isArray(choices)) return `One of ${choices.join(', ')}`
  return typeof type === 'string' ? type : 'any'
}

const spoken = (tag: string) => tag.charAt(0).toUpperCase() + tag.slice(1).replaceAll('-', ' ')
