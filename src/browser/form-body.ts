/** The texts of a form as it would send them. Files are left out: they are stored when the form itself is sent. */
export function bodyOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  for (const secret of form.querySelectorAll<HTMLInputElement>('input[type="password"]')) body.delete(secret.name)
  return body
}
