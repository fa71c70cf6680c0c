import type { Refusal } from '../platform/result.ts'
import { isOfAService } from './frame.tsx'
import { statusOf } from './respond.ts'
import { Screen } from './screen.tsx'
import { useShell } from './shell.tsx'
import type { Visit } from './visit.ts'

/** What cannot be shown or done, as a page that says why and where to go. */
export const refused = (visit: Visit, refusal: Refusal): Response => {
  const status = refusal.kind === 'repeated' ? 409 : statusOf[refusal.kind]
  return visit.html(<Refused refusal={refusal} />, status)
}

function Refused({ refusal }: { refusal: Refusal }) {
  switch (refusal.kind) {
    case 'missing':
      return <Missing />
    case 'forbidden':
      return (
        <Screen title="You cannot do this here">
          <h1 class="nhsuk-heading-l">You cannot do this here</h1>
          <p>{refusal.why}.</p>
          <p>Nothing has been changed.</p>
        </Screen>
      )
    case 'invalid':
      return (
        <Screen title="Something in that request was not right">
          <h1 class="nhsuk-heading-l">Something in that request was not right</h1>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {refusal.problems.map((problem) => (
              <li key={problem.field}>{problem.message}</li>
            ))}
          </ul>
          <p>Nothing has been changed. Go back and try again.</p>
        </Screen>
      )
    case 'conflict':
    case 'repeated':
      return (
        <Screen title="Somebody has changed this already">
          <h1 class="nhsuk-heading-l">Somebody has changed this already</h1>
          <p>{refusal.kind === 'conflict' && refusal.theirs.by ? `${refusal.theirs.by} got there first. ` : ''}</p>
          <p>Nothing of yours has been saved here. Go back and load the page again to see how things stand now.</p>
        </Screen>
      )
  }
}

/** What is not there, and what you may not see, look the same. */
function Missing() {
  if (isOfAService(useShell())) return <MissingToAnybody />
  return (
    <Screen title="Page not found">
      <h1 class="nhsuk-heading-l">Page not found</h1>
      <p>There is nothing at this address, or it is not yours to see.</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>If you typed the address, check that it is right.</li>
        <li>If somebody sent you the address, they may work somewhere else. Ask them.</li>
        <li>
          <a href="/seats">Choose another of your roles</a>, if you have more than one.
        </li>
      </ul>
    </Screen>
  )
}

/** To whoever has no account here: nothing is said of roles, or of who works where. */
const MissingToAnybody = () => (
  <Screen title="Page not found">
    <h1 class="nhsuk-heading-l">Page not found</h1>
    <p>There is nothing at this address any more, or there never was.</p>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>If you typed the address, check that it is right.</li>
      <li>If somebody gave it to you, ask them for it again.</li>
      <li>If you sent us something and wrote down its reference, we have it. Ring us and give the reference.</li>
    </ul>
  </Screen>
)
