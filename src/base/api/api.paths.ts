export const apiPaths = { page: '/api', document: '/api/openapi.json' }
