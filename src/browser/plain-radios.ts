/**
 * nhsuk-frontend marks radios that show more with `aria-expanded`, which ARIA does not allow on a radio. What they show
 * comes right after them, so that nothing is lost without it.
 */
export function plainRadios() {
  const mend = () => {
    for (const radio of document.querySelectorAll('input[type="radio"][aria-expanded]')) {
      radio.removeAttribute('aria-expanded')
    }
  }
  mend()
  // After nhsuk-frontend's own answer to the same click.
  document.addEventListener('click', mend)
  addEventListener('pageshow', mend)
}
