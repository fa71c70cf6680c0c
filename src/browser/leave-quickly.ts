/** Presses of Escape that count as one wish to leave. */
const PRESSES = 3
const WITHIN = 2000

/** Replaces the page by a neutral one, on the link or on Escape three times, so that "back" does not show it. */
export function leaveQuickly() {
  const link = document.querySelector<HTMLAnchorElement>('a[data-leave-quickly]')
  if (!link) return
  const leave = () => {
    // At once, for the other page may take seconds to come.
    document.body.hidden = true
    document.title = ' '
    forget()
    location.replace(link.href)
  }
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })

  let presses: number[] = []
  document.addEventListener('keydown', ({ key, timeStamp }) => {
    if (key !== 'Escape') return
    presses = [...presses.filter((press) => timeStamp - press < WITHIN), timeStamp]
    if (presses.length >= PRESSES) leave()
  })
  // Come back by "back", it is shown again: the browser kept it as it was left.
  addEventListener('pageshow', () => {
    document.body.hidden = false
  })
}

/** What was typed so far is not to be found again by whoever sits here next. The request outlives the page. */
function forget() {
  const form = document.querySelector<HTMLFormElement>('form[method="post"]')
  const token = form?.querySelector<HTMLInputElement>('input[name="_token"]')?.value
  if (!token) return
  const body = new URLSearchParams({ _token: token })
  fetch('/leave', { method: 'POST', body, keepalive: true }).catch(() => undefined)
}
