import { bodyOf } from './form-body.ts'

/** Opens "Still there?" before the session ends, and counts down; answered, the session goes on. */
export function warnBeforeSignOut() {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-idle-ends]')
  const form = dialog?.querySelector<HTMLFormElement>('[data-idle-form]')
  const left = dialog?.querySelector('[data-idle-left]')
  if (!dialog || !form || !left) return
  const ends = Number(dialog.dataset.idleEnds)
  const warn = Number(dialog.dataset.idleWarn)
  let started = Date.now()

  // By the clock, not by counting ticks: a sleeping tablet does not tick.
  const look = () => {
    const seconds = Math.round(ends - (Date.now() - started) / 1000)
    if (seconds <= 0) return location.assign(dialog.dataset.idleSignIn ?? '/')
    if (seconds > warn) return
    if (!dialog.open) dialog.showModal()
    const words = inWords(seconds)
    if (left.textContent !== words) left.textContent = words
  }
  const stay = async () => {
    dialog.close()
    const answer = await fetch(form.action, { method: 'POST', body: bodyOf(form), redirect: 'manual' }).catch(
      () => null,
    )
    if (answer && answer.status < 400) started = Date.now()
  }
  setInterval(look, 5000)
  document.addEventListener('visibilitychange', look)
  dialog.addEventListener('cancel', stay)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    stay()
  })
}

/** To the half minute, so that a screen reader is not made to say every second. */
function inWords(seconds: number): string {
  if (seconds <= 30) return 'You will be signed out in less than 30 seconds. What you typed in a form is kept.'
  const minutes = Math.ceil(seconds / 60)
  const words = minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`
  return `You will be signed out in ${words}. What you typed in a form is kept.`
}
