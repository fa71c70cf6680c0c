import { bodyOf } from './form-body.ts'

/** How long a pause in typing lasts before what was typed is kept. */
const PAUSE = 800

/** A form with `data-draft="/drafts"` is kept as it is typed, and says so in its `data-draft-status`: kept is not saved. */
export function keepDrafts() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keepDraft(form)
}

function keepDraft(form: HTMLFormElement) {
  const address = form.dataset.draft
  if (!address) return
  const status = form.querySelector('[data-draft-status]')
  let kept = bodyOf(form).toString()
  let pause: ReturnType<typeof setTimeout> | undefined

  const keep = async () => {
    clearTimeout(pause)
    const body = bodyOf(form)
    const text = body.toString()
    if (text === kept) return
    kept = text
    const answer = await send(address, body)
    // What failed is tried again at the next pause, even if nothing more is typed.
    if (!answer?.ok && kept === text) kept = ''
    if (status) status.textContent = wordsFor(answer)
  }

  form.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(keep, PAUSE)
  })
  form.addEventListener('focusout', keep)
  addEventListener('pagehide', keep)
  form.addEventListener('submit', () => {
    clearTimeout(pause)
    // Sent is better than kept: leaving the page must not keep a draft of what was just saved.
    kept = bodyOf(form).toString()
    removeEventListener('pagehide', keep)
  })
}

/** `keepalive` lets the request outlive the page. */
async function send(address: string, body: URLSearchParams): Promise<Response | undefined> {
  try {
    return await fetch(address, { method: 'POST', body, keepalive: true, redirect: 'manual' })
  } catch {
    return undefined
  }
}

/** A form of a session that has ended is refused too: whoever writes hears it while their words are in sight. */
function wordsFor(answer: Response | undefined): string {
  if (answer?.ok) return `Kept ${timeNow()}, not saved yet`
  if (answer?.status === 403) return 'Not kept: you were signed out. Copy your words, then sign in again.'
  return 'Not kept just now. Keep this page open.'
}

const timeNow = () =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' }).format(new Date())
