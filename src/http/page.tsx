import type { ComponentType } from 'preact'
import type { Context } from '../platform/context.ts'
import { remembering } from '../platform/remember.ts'
import type { Result } from '../platform/result.ts'
import { refused } from './refused.tsx'
import { type Asked, askedOf, type Door, type Route } from './route.ts'

export type PageProps<View, Path extends string = string> = { view: View; asked: Asked<Path> }

type PageSpec<Path extends string, View> = {
  path: Path
  door?: Door
  purpose?: string
  show: (context: Context, asked: Asked<Path>) => Promise<Result<View>>
  page: ComponentType<PageProps<View, Path>>
}

/** GET shows what `show` found. What cannot be shown is a page that says why. */
export const page = <Path extends string, View>(spec: PageSpec<Path, View>): Route => ({
  method: 'GET',
  path: spec.path,
  door: spec.door ?? 'seat',
  kind: 'page',
  purpose: spec.purpose,
  handle: async (visit) => {
    const asked = askedOf(spec.path, visit)
    const shown = await visit.work((context) => spec.show(remembering(context), asked))
    if (!shown.ok) return refused(visit, shown.refusal)
    const Page = spec.page
    return visit.html(<Page view={shown.value} asked={asked} />)
  },
})
