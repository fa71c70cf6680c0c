import { getEndpoint } from '../../http/endpoint.ts'
import { openApiOf } from '../../http/openapi.ts'
import type { Route } from '../../http/route.ts'
import { accept, missing } from '../../platform/result.ts'
import { apiPage } from './api.page.tsx'

export const apiRoutes = (routes: () => readonly Route[]): Route[] => [
  apiPage(routes),
  getEndpoint({
    path: '/api/openapi.json',
    summary: 'This API as an OpenAPI 3.1 document',
    show: async ({ actor, publicUrl }) =>
      actor.kind === 'colleague' ? accept(openApiOf(routes(), publicUrl)) : missing(),
  }),
]
