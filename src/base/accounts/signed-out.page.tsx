import { Screen } from '../../http/screen.tsx'
import type { Visit } from '../../http/visit.ts'
import { paths } from './accounts.paths.ts'

const SignedOut = () => (
  <Screen title="You are signed out">
    <h1 class="nhsuk-heading-l">You are signed out</h1>
    <p>If you share this computer, close its browser too.</p>
    <p>
      <a href={paths.signIn}>Sign in again</a>
    </p>
  </Screen>
)

export const signedOut = async (visit: Visit): Promise<Response> => visit.html(<SignedOut />)
