import { Screen } from '../../http/screen.tsx'
import type { Visit } from '../../http/visit.ts'

/** What is kept about whom, for those whom it is about. Each service that runs Trellis says the rest in its own notice. */
export const privacy = async (visit: Visit): Promise<Response> => visit.html(<Privacy />)

const Privacy = () => (
  <Screen title="Privacy">
    <h1 class="nhsuk-heading-l">Privacy</h1>
    <p class="nhsuk-lede-text">
      The service that you deal with decides what it keeps about you. Trellis is the tool it uses. Ask the service for
      its own privacy notice.
    </p>
    <h2 class="nhsuk-heading-m">If you are being helped</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>Your name, address and numbers are kept locked apart from the rest.</li>
      <li>Only those who help you can open them. Each look is written down, with who and when.</li>
      <li>Whoever referred you does not see what you talk about.</li>
      <li>Messages to you do not say what they are about.</li>
      <li>You can ask the service to see what it has, to put it right, and to stop.</li>
    </ul>
    <h2 class="nhsuk-heading-m">If you work here</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>Your account page shows who looked at your record.</li>
      <li>No page compares workers by speed, hours or times of signing in.</li>
      <li>Your own notes and reflections are yours alone until you share them.</li>
    </ul>
    <h2 class="nhsuk-heading-m">Cookies</h2>
    <p>
      Trellis sets only the cookies it cannot work without: one when you sign in, one that guards a form you fill in,
      and one when you open a link from a message. They go after a day at most. Nobody is tracked. Nothing is loaded
      from other sites.
    </p>
    <h2 class="nhsuk-heading-m">Where to complain</h2>
    <p>
      First to the service. If that does not help, to the{' '}
      <a href="https://ico.org.uk/">Information Commissioner’s Office</a>.
    </p>
  </Screen>
)
