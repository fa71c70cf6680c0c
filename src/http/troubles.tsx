import { Screen } from './screen.tsx'

/** Something of ours broke. Say so, say that nothing was lost, and give what we need to find it. */
export const Problem = ({ requestId }: { requestId: string }) => (
  <Screen title="Something went wrong">
    <h1 class="nhsuk-heading-l">Something went wrong</h1>
    <p>This is our fault, not yours. What you were saving has not been saved.</p>
    <p>Go back: what you typed should still be there. Try again in a minute.</p>
    <p>
      If it happens again, tell your administrator this number: <code>{requestId}</code>
    </p>
  </Screen>
)

/** More was sent than anybody types or any certificate needs: nothing of it was read. */
export const TooMuch = ({ says }: { says: string }) => (
  <Screen title={says}>
    <h1 class="nhsuk-heading-l">{says}</h1>
    <p>Nothing has been saved. Go back: what you typed should still be there.</p>
    <p>A file may be up to 10 MB. Choose a smaller one: a photograph at a lower quality is enough.</p>
  </Screen>
)

/** `back`: the form that was being filled in, which offers what was kept of it. */
export const SignInFirst = ({ back }: { back?: string | undefined }) => (
  <Screen title="Sign in again">
    <h1 class="nhsuk-heading-l">Please sign in again</h1>
    <p>You were signed out, or this page was open for too long. Nothing has been changed.</p>
    {back && <p>What you typed while you were signed in was kept as you paused: the form offers it to you.</p>}
    <p>
      <a href={back ? `/sign-in?next=${encodeURIComponent(back)}` : '/sign-in'}>
        Sign in{back && ' and go back to the form'}
      </a>
    </p>
  </Screen>
)

/** A link from a message that opens nothing any more. Which of the reasons it is, a stranger is not told. */
export const LinkOver = () => (
  <Screen title="This link no longer works">
    <h1 class="nhsuk-heading-l">This link no longer works</h1>
    <p>
      A link from a message works for some days, on the device that opened it. A square that you scan works for some
      hours. It may have been used already, or replaced by a newer one.
    </p>
    <p>
      Look for a newer message, or scan the square that is shown now. If there is none, ask whoever sent the link or
      showed the square for another.
    </p>
    <p>
      If you want to sign in and forgot your password, <a href="/sign-in/forgotten">ask for a new link</a>.
    </p>
  </Screen>
)

/** A colleague's link, opened from a seat that is not mine: mine may show the same page. */
export const OtherSeat = ({ here }: { here: string }) => (
  <Screen title="Choose one of your roles">
    <h1 class="nhsuk-heading-l">This address belongs to a role that you do not hold</h1>
    <p>A colleague may have sent it to you. You may be able to see the same page from a role of yours.</p>
    <p>
      <a href={`/seats?to=${encodeURIComponent(here)}`}>Choose one of your roles</a>
    </p>
  </Screen>
)
