import { Hono } from 'hono'
import type { Serving } from './serving.ts'

/** Browsers ask for one by themselves; there is none, which is no error. */
const FAVICON = '/favicon.ico'

/** Styles and scripts, named by their content: kept by the browser for a year. */
export const assetRoutes = ({ assets }: Serving): Hono =>
  new Hono()
    .get(FAVICON, (c) => c.body(null, 204))
    .get('/assets/:name', (c) => {
      const asset = assets.get(c.req.path)
      if (!asset) return c.text('Not found', 404)
      return c.body(asset.body, 200, {
        'Content-Type': asset.type,
        'Cache-Control': 'public, max-age=31536000, immutable',
      })
    })
