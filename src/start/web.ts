import { serve } from '@hono/node-server'
import { app, routes } from '../app.ts'
import type { Config } from '../config.ts'
import { siteOf } from '../http/router.tsx'
import { SESSION_RULES, type Serving } from '../http/serving.ts'
import { assetPaths, buildAssets } from '../ui/assets.ts'
import type { Ground } from './ground.ts'
import { watchJobs } from './watch-jobs.ts'

/** Everything a request stands on. Tests give their own clock. */
export async function servingOf(
  ground: Ground,
  { publicUrl, proxies }: Pick<Serving, 'publicUrl' | 'proxies'>,
): Promise<Serving> {
  const assets = await buildAssets()
  return {
    ...ground,
    now: () => new Date(),
    routes,
    joined: app.joined,
    placesFor: app.placesFor,
    assets,
    frame: assetPaths(assets),
    session: SESSION_RULES,
    publicUrl,
    jobsStandStill: watchJobs(ground.pool, () => new Date()),
    proxies,
  }
}

const PATIENCE_MS = 3_000

type Web = { close: () => Promise<void> }

/** Listens. `close` takes no new request and lets those that are there be answered. */
export async function listen(serving: Serving, { HOST }: Config, port: number): Promise<Web> {
  const { fetch } = siteOf(serving)
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const begun = serve({ fetch, port, hostname: HOST }, () => resolve(begun))
    begun.once('error', reject)
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      if (!('closeIdleConnections' in server)) return
      // A browser keeps its connection open for the next page: those that are idle are closed at once, the rest soon after.
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
    })
  return { close }
}
