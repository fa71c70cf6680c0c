import { createHash } from 'node:crypto'
import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { outsideForm } from '../../http/outside-form.tsx'
import { Screen } from '../../http/screen.tsx'
import type { Visit } from '../../http/visit.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { Input } from '../../ui/input.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { type AtDoor, type CameIn, comeIn, viewDoorway } from './come-in.ts'
import { whenHeld } from './event.rules.ts'
import { AT_THE_DOOR, DOOR_PAGE, paths } from './peers.paths.ts'

/** A room shares one network address and one link; somebody who tries addresses is stopped long before they learn anything. */
const FROM_ONE_PLACE = { most: 120, minutes: 60 }
const BY_ONE_ADDRESS = { most: 5, minutes: 60 }

/** At the door of an event, on any phone: one press, or a work e-mail address. Opening it records nothing. */
export const comeInPage = outsideForm<AtDoor, CameIn>({
  path: DOOR_PAGE,
  door: 'link',
  purpose: AT_THE_DOOR,
  show: async (visit) => {
    const accountId = await accountOf(visit)
    return visit.work((context) => viewDoorway(context, accountId))
  },
  page: ComeIn,
  submit: async (visit, values): Promise<Result<CameIn>> => {
    const email = String(values.email ?? '')
      .trim()
      .toLowerCase()
    const again =
      (await visit.tried(`peer-event ${visit.address()}`, FROM_ONE_PLACE)) ??
      (email ? await visit.tried(`peer-event ${visit.address()} ${hashOf(email)}`, BY_ONE_ADDRESS) : undefined)
    if (again)
      return invalid({ field: 'email', message: 'Too many tries from here. Ask the host to put you on the list' })
    const accountId = await accountOf(visit)
    return visit.work((context) => comeIn(context, values, accountId))
  },
  done: (visit, done) => visit.html(<Thanks {...done} />),
})

/** The address is counted and not kept: the table of tries names nobody. */
const hashOf = (email: string) => createHash('sha256').update(email).digest('base64url')

async function accountOf(visit: Visit): Promise<string | undefined> {
  const known = await visit.outside(async ({ signed }) => accept(signed?.accountId))
  return known.ok ? known.value : undefined
}

function ComeIn({ view: { event, closed, known }, field }: FormProps<AtDoor>) {
  return (
    <Screen title={event.title}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">
          {event.network}, {whenHeld(event)}
        </span>
        {event.title}
      </h1>
      {closed ? (
        <InsetText>
          <p>{closed}.</p>
        </InsetText>
      ) : (
        <Form submit="I am here">
          {known ? (
            <p>You are signed in. One press puts you on the list, and gives you the hours.</p>
          ) : (
            <Input
              {...field('email')}
              label="Your work e-mail address"
              kind="email"
              hint="The one that your service knows. It is used to find you on the list, and not kept"
            />
          )}
        </Form>
      )}
    </Screen>
  )
}

/** The same words for every address that is typed: they tell nobody who works here. */
const Thanks = ({ title, known }: CameIn) => (
  <Screen title="Thank you">
    <Panel heading="Thank you for coming">{title}</Panel>
    {known ? (
      <p>
        You are on the list and have <a href={`/seats?to=${encodeURIComponent(paths.mine())}`}>your hours</a>.
      </p>
    ) : (
      <>
        <p>
          If your service knows that address, you are on the list and have the hours: they are under Community, in your
          hours with peers.
        </p>
        <p>If they are not there tomorrow, tell the host, who can put you on the list.</p>
      </>
    )}
  </Screen>
)
