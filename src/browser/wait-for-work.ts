const EVERY = 2_000
/** A tab that is left open stops asking after some minutes; its page has a link to look again. */
const MOST_TRIES = 150

/** A page that waits for a job asks how far it is, has it read out when that changes, and shows what was made. */
export function waitForWork() {
  const status = document.querySelector<HTMLElement>('[data-waits-for]')
  const address = status?.dataset.waitsFor
  if (!status || !address) return
  let tries = 0
  const look = async () => {
    tries += 1
    const answer = await fetch(address).catch(() => undefined)
    if (!answer?.ok) return
    // What `viewProgress` tells.
    const { waiting, says } = (await answer.json()) as { waiting: boolean; says: string }
    if (!waiting) return location.reload()
    if (status.textContent !== says) status.textContent = says
  }
  const timer = setInterval(() => {
    if (tries >= MOST_TRIES) return clearInterval(timer)
    if (document.visibilityState === 'visible') look()
  }, EVERY)
}
