/** Long enough for a slow answer, short enough to try again after none. */
const PATIENCE = 8000

/** A form that was sent is not sent again by a second press. Nothing looks disabled, and no value of a button is lost. */
export function sendOnce() {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
    if (form.dataset.sent) {
      event.preventDefault()
      return
    }
    form.dataset.sent = 'yes'
    form.setAttribute('aria-busy', 'true')
    setTimeout(() => release(form), PATIENCE)
  })
  // The page may come back whole from the browser's memory, by "back".
  addEventListener('pageshow', () => document.querySelectorAll<HTMLFormElement>('form[data-sent]').forEach(release))
}

function release(form: HTMLFormElement) {
  delete form.dataset.sent
  form.removeAttribute('aria-busy')
}
