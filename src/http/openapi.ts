import { z } from 'zod'
import type { Description, Route } from './route.ts'
import { mountedAt } from './router.tsx'

type Schema = Record<string, unknown>
type Operation = Record<string, unknown>

/** The API as an OpenAPI 3.1 document, made from the routes themselves: what is not served is not described, nor the reverse. */
export function openApiOf(routes: readonly Route[], publicUrl: string): object {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of endpointsIn(routes)) {
    const path = documentedPath(route)
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Trellis', version: '1', description: ABOUT },
    servers: [{ url: publicUrl }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-trellis' } },
      schemas: REFUSALS,
    },
  }
}

const ABOUT =
  'Every page of Trellis stands on these. A seat is one role at one organisation: it is in the address, and decides what may be seen.'

/** Every endpoint that the site serves, in the order of its routes. */
export const endpointsIn = (routes: readonly Route[]): Route[] => routes.filter((route) => route.kind === 'endpoint')

/** `/at/:seat/posts/:postId` as OpenAPI writes it: `/at/{seat}/posts/{postId}`. */
export const documentedPath = (route: Route): string => mountedAt(route).replace(/:(\w+)/g, '{$1}')

function operationOf(route: Route): Operation {
  const { summary, query, body, answers }: Description = route.describes ?? { summary: route.path }
  return {
    summary,
    tags: [tagOf(route)],
    parameters: [...namesIn(route).map(pathParameter), ...queryParameters(query)],
    ...(route.method === 'POST' && {
      requestBody: { required: true, content: { 'application/json': { schema: bodySchema(route, body) } } },
    }),
    responses: { ...done(route, answers), ...refusalsOf(route) },
  }
}

/** The first word after `/api/`: what its subject is. */
export const tagOf = ({ path }: Route): string => path.replace(/^\/api\//, '').split('/')[0] ?? 'api'

const namesIn = (route: Route): string[] => [...mountedAt(route).matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? [])

const pathParameter = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })

function queryParameters(query: z.ZodType | undefined) {
  if (!query) return []
  const { properties, required } = partsOf(schemaOf(query))
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

/** What is in the address need not be in the body too: the address wins. */
export function bodySchema(route: Route, body: z.ZodType | undefined): Schema {
  const schema = schemaOf(body ?? z.object({}))
  const { properties, required } = partsOf(schema)
  if (!('properties' in schema)) return schema
  const inPath = namesIn(route)
  return {
    ...schema,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !inPath.includes(name))),
    required: required.filter((name) => !inPath.includes(name)),
  }
}

/** What may be sent, before it is read: dates in any shape people write, numbers as text too. */
export function schemaOf(type: z.ZodType): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(type, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Schema
  return schema
}

/** The fields of a schema of one object; none for a schema of another kind. */
export function partsOf(schema: Schema): { properties: Record<string, Schema>; required: string[] } {
  // zod's own JSON Schema of an object: `properties` is a record of schemas, `required` a list of their names.
  const { properties = {}, required = [] } = schema as { properties?: Record<string, Schema>; required?: string[] }
  return { properties, required }
}

const done = ({ method }: Route, answers = 'The answer') => ({
  [method === 'POST' ? '201' : '200']: { description: method === 'POST' ? 'Done' : answers, content: ANYTHING },
})
const ANYTHING = { 'application/json': { schema: {} } }

/** Which refusals an endpoint may answer with. A read is never in conflict. */
export const refusalKinds = ({ method }: Route): RefusalKind[] =>
  method === 'POST' ? ['invalid', 'forbidden', 'missing', 'conflict', 'signedOut'] : ['invalid', 'missing', 'signedOut']

type RefusalKind = keyof typeof REFUSAL_STATUS
export const REFUSAL_STATUS = { invalid: 422, forbidden: 403, missing: 404, conflict: 409, signedOut: 401 } as const

const WHEN: Record<RefusalKind, string> = {
  invalid: 'Something in it is not right, or it is not JSON: what, field by field',
  forbidden: 'You may not, and why',
  missing: 'It is not there, or not yours to see',
  conflict: 'Somebody changed it first: theirs, and its version',
  signedOut: 'Nobody is signed in',
}

const refusalsOf = (route: Route) =>
  Object.fromEntries(
    refusalKinds(route).map((kind) => [
      String(REFUSAL_STATUS[kind]),
      {
        description: WHEN[kind],
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${kind}` } } },
      },
    ]),
  )

const refusal = (kind: string, more: Schema = {}): Schema => ({
  type: 'object',
  required: ['kind', ...Object.keys(more)],
  properties: { kind: { const: kind }, ...more },
})
const TEXT = { type: 'string' }
const REFUSALS: Record<RefusalKind, Schema> = {
  invalid: refusal('invalid', {
    problems: {
      type: 'array',
      items: { type: 'object', required: ['field', 'message'], properties: { field: TEXT, message: TEXT } },
    },
  }),
  forbidden: refusal('forbidden', { why: TEXT }),
  missing: refusal('missing'),
  conflict: refusal('conflict', {
    theirs: {
      type: 'object',
      required: ['version', 'values'],
      properties: {
        version: { type: 'integer' },
        values: { type: 'object', additionalProperties: { anyOf: [TEXT, { type: 'array', items: TEXT }] } },
        by: TEXT,
        at: TEXT,
      },
    },
  }),
  signedOut: refusal('forbidden', { why: TEXT }),
}
