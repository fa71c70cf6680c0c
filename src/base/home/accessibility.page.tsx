import { Screen } from '../../http/screen.tsx'
import type { Visit } from '../../http/visit.ts'

/** What we do so that everybody can use Trellis, and what we have not tried. It says no more than is known. */
export const accessibility = async (visit: Visit): Promise<Response> => visit.html(<Accessibility />)

const Accessibility = () => (
  <Screen title="Accessibility">
    <h1 class="nhsuk-heading-l">Accessibility</h1>
    <p class="nhsuk-lede-text">We want everybody to be able to use Trellis.</p>
    <p>You should be able to:</p>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>make the text four times as large, with nothing lost</li>
      <li>use every page with a keyboard alone</li>
      <li>use every page with a screen reader</li>
      <li>use every page on a phone, and with JavaScript turned off</li>
      <li>change colours and contrast in your browser or device</li>
      <li>tell every state by its words and its shape, without seeing colour</li>
      <li>read the figures of every chart in a table</li>
    </ul>
    <h2 class="nhsuk-heading-m">How we check</h2>
    <p>
      We aim at WCAG 2.2, level AA. Our pages are built from NHS.UK components, and tests run by a machine look for
      mistakes. Nobody outside has audited Trellis, and we have not yet tried it with people who use assistive
      technology every day. There will be things that we have missed.
    </p>
    <h2 class="nhsuk-heading-m">Time limits</h2>
    <p>
      When you are signed in, Trellis signs you out after 30 minutes without use, and asks before it does. What you had
      typed into a form is kept, and offered to you again.
    </p>
    <h2 class="nhsuk-heading-m">If something does not work for you</h2>
    <p>
      Tell the service that gave you the link or your account. You can also ask them to take what you want to say by
      telephone, or in person. They can tell us.
    </p>
  </Screen>
)
