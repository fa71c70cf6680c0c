import { bodyOf } from './form-body.ts'

/** How long a pause in typing lasts before what was typed is kept. */
const PAUSE = 800

/** A form with `data-draft="/drafts"` is kept as it is typed, and says so in its `data-draft-status`. */
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
    const sent = await send(address, body)
    // What failed is tried again at the next pause, even if nothing more is typed.
    if (!sent && kept === text) kept = ''
    if (status) status.textContent = sent ? `Saved ${timeNow()}` : 'Not saved yet. Keep this page open.'
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
async function send(address: string, body: URLSearchParams): Promise<boolean> {
  try {
    const answer = await fetch(address, { method: 'POST', body, keepalive: true, redirect: 'manual' })
    return answer.ok
  } catch {
    return false
  }
}

const timeNow = () =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' }).format(new Date())
