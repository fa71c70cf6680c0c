/** A form of filters asks again as soon as a choice changes; a text waits for its reader to press Enter. */
export function askOnChange() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filters]')) {
    form.addEventListener('change', ({ target }) => {
      const choice =
        target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'radio')
      if (choice) form.requestSubmit()
    })
  }
}
