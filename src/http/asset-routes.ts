import { Hono } from 'hono'
import type { Serving } from './serving.ts'

/** Styles and scripts, named by their content: kept by the browser for a year. */
export const assetRoutes = ({ assets }: Serving): Hono =>
  new Hono().get('/assets/:name', (c) => {
    const asset = assets.get(c.req.path)
    if (!asset) return c.text('Not found', 404)
    return c.body(asset.body, 200, {
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })
