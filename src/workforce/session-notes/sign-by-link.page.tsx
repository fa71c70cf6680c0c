import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { outsideForm } from '../../http/outside-form.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import type { Visit } from '../../http/visit.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrf-field.tsx'
import { Input } from '../../ui/input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SIGN_SESSION } from './offer-to-sign.ts'
import { SignedPart } from './record.view.tsx'
import { SIGN_BY_LINK } from './session-notes.paths.ts'
import { openWithPin, signByLink, type ToSign, viewOffer } from './sign-by-link.ts'

type Done = { kind: 'opened'; toSign: ToSign } | { kind: 'signed' }

/** So many tries at the PIN of one link. */
const TRIES = { most: 5, minutes: 30 }

/** On the other's phone, without an account: the PIN, then the record, then a signature. Opening the link does none of these. */
export const signByLinkPage = outsideForm<{ name: string }, Done>({
  path: SIGN_BY_LINK,
  door: 'link',
  purpose: SIGN_SESSION,
  show: (visit) => visit.work(viewOffer),
  page: PinPage,
  secret: ['pin'],
  submit: async (visit, values): Promise<Result<Done>> => {
    const tooMany = await overTried(visit)
    if (tooMany) return tooMany
    if (values.hash === undefined) {
      const opened = await visit.work((context) => openWithPin(context, values))
      return opened.ok ? accept({ kind: 'opened', toSign: opened.value }) : opened
    }
    const signed = await visit.work((context) => signByLink(context, values))
    const done = signed.ok || signed.refusal.kind === 'repeated'
    return done ? accept({ kind: 'signed' }) : signed
  },
  done: (visit, done) => (done.kind === 'signed' ? visit.html(<SignedPage />) : visit.html(<ReadPage {...done} />)),
})

/** Counted by the link, before anything is read: a PIN of four figures is not guessed in five tries. */
async function overTried(visit: Visit): Promise<Result<never> | undefined> {
  const known = await visit.work(async ({ actor }) => accept('id' in actor ? actor.id : ''))
  const until = known.ok ? await visit.tried(`sign-session ${known.value}`, TRIES) : undefined
  return until && invalid({ field: 'pin', message: 'Too many tries. Ask for a new square and PIN on the other screen' })
}

function PinPage({ view: { name }, field }: FormProps<{ name: string }>) {
  return (
    <Screen title="Sign a record of supervision">
      <h1 class="nhsuk-heading-l">Sign as {name}</h1>
      <Form submit="Read the record">
        <Input {...field('pin')} label="PIN on the other screen" kind="one-time-code" width={4} />
      </Form>
      <p>If you are not {name}, close this page. Nothing has been opened or signed.</p>
    </Screen>
  )
}

function ReadPage({ toSign: { notes, as, pin } }: { toSign: ToSign }) {
  const { csrf } = useShell()
  return (
    <Screen title="Read and sign">
      <h1 class="nhsuk-heading-l">Read, then sign as {notes.pair[as].name}</h1>
      <SignedPart notes={notes} />
      <form method="post" action={SIGN_BY_LINK}>
        <CsrfField token={csrf} />
        <input type="hidden" name="pin" value={pin} />
        <input type="hidden" name="hash" value={notes.hash} />
        <Button preventDoubleClick>Sign this record</Button>
      </form>
      <p>If something is not right, do not sign: ask for it to be changed first.</p>
    </Screen>
  )
}

const SignedPage = () => (
  <Screen title="Signed">
    <Panel heading="Signed">Thank you. The record holds your signature.</Panel>
    <p>You can close this page. The link opens nothing any more.</p>
  </Screen>
)
