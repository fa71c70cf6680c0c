import type { ComponentType } from 'preact'
import { type PageProps, page } from '../../http/page.tsx'
import { refused } from '../../http/refused.tsx'
import { type Asked, askedOf, type Route } from '../../http/route.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { publicReading, type Reading, readFramework } from './reading.ts'

type Readable<Path extends string, View> = {
  path: Path
  /** What the page shows of the Framework; undefined when there is no such page. */
  view: (reading: Reading, asked: Asked<Path>) => View | undefined
  page: ComponentType<PageProps<View, Path>>
}

/** One page behind two doors: a colleague reads it with the figures of their own organisation, anybody else as shipped. */
export function readable<Path extends string, View>({ path, view, page: Page }: Readable<Path, View>): Route[] {
  const show = (reading: Reading, asked: Asked<Path>): Result<View> => {
    const shown = view(reading, asked)
    return shown === undefined ? missing() : accept(shown)
  }
  const seated = page({
    path,
    show: async (context, asked) => {
      const reading = await readFramework(context)
      return reading.ok ? show(reading.value, asked) : reading
    },
    page: Page,
  })
  const open: Route = {
    method: 'GET',
    path,
    door: 'public',
    kind: 'page',
    handle: async (visit) => {
      const asked = askedOf(path, visit)
      const shown = show(publicReading(), asked)
      return shown.ok ? visit.html(<Page view={shown.value} asked={asked} />) : refused(visit, shown.refusal)
    },
  }
  return [seated, open]
}
