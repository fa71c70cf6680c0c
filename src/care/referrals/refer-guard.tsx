import type { Route } from '../../http/route.ts'
import { Screen } from '../../http/screen.tsx'
import type { Visit } from '../../http/visit.ts'
import { findDraft } from '../../platform/drafts.ts'
import { accept } from '../../platform/result.ts'
import type { Limit } from '../../platform/throttle.ts'
import { Phone } from './emergency.view.tsx'
import { saveEarly } from './refer.ts'
import { paths } from './referrals.paths.ts'
import { serviceAt } from './service.ts'

/** Pages of the form from one address: a family, a surgery or a library may share it. */
const PAGES: Limit = { most: 60, minutes: 15 }
/** Three short pages of words, and room. */
const MOST_BYTES = 64 * 1024

/**
 * Guards the public form without any outside service: pages are counted by address before any work, and what is far too long is
 * not read. Nobody who is turned away is left without the numbers.
 */
export const guarded = (route: Route): Route => (route.method === 'POST' ? { ...route, handle: guard(route) } : route)

const guard = (route: Route) => async (visit: Visit) => {
  if (Number(visit.http.req.header('content-length') ?? 0) > MOST_BYTES) return visit.html(<TooMuch />, 422)
  if (await visit.tried(`refer:${visit.address()}`, PAGES))
    return visit.html(<TooOften phone={await phoneOf(visit)} />, 429)
  const answer = await route.handle(visit)
  if (route.path.endsWith('/about') && answer.status === 303) await keepSafe(visit)
  return answer
}

/** After the second page: what may be an emergency is saved at once, with what there is. */
const keepSafe = (visit: Visit) =>
  visit.work(async (context) => {
    const { organisation = '' } = visit.params
    const holder = visit.holder()
    const draft = holder && (await findDraft(context, holder, paths.refer(organisation)))
    return draft ? saveEarly(context, organisation, draft.values) : accept(undefined)
  })

const phoneOf = async (visit: Visit) => {
  const found = await visit.work(async (context) =>
    accept(await serviceAt(context, visit.params['organisation'] ?? '')),
  )
  return found.ok ? found.value?.door.phone : undefined
}

const TooOften = ({ phone }: { phone: string | undefined }) => (
  <Screen title="Please wait">
    <h1 class="nhsuk-heading-l">Please wait a little</h1>
    <p>
      This form was sent many times from where you are. Wait 15 minutes, then go back and send it again.{' '}
      {phone ? <Phone number={phone} /> : 'Or ring the service.'}
    </p>
  </Screen>
)

const TooMuch = () => (
  <Screen title="That is too long">
    <h1 class="nhsuk-heading-l">That is too long to send</h1>
    <p>Go back and say it in fewer words. We will ring and ask for the rest.</p>
  </Screen>
)
