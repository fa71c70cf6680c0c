import { csrfToken, sessionSecret, visitorSecret } from './cookies.ts'
import { ForeignForm, type Visit } from './visit.ts'

export type FormValues = Record<string, string | string[]>
export type Upload = { name: string; file: File }

/** What a form carried: its texts, its files, and its workings (fields that begin with `_`) apart. */
export type Form = { values: FormValues; uploads: Upload[]; workings: Record<string, string> }

/** Reads the form that was sent, and refuses one that did not come from our own page. */
export async function formOf(visit: Visit): Promise<Form> {
  const body = await visit.http.req.parseBody({ all: true })
  const form: Form = { values: {}, uploads: [], workings: {} }
  for (const [name, value] of Object.entries(body)) {
    const parts = [value].flat()
    const texts = parts.filter((part) => typeof part === 'string').map(withoutNul)
    for (const part of parts) if (part instanceof File && wasChosen(part)) form.uploads.push({ name, file: part })
    if (name.startsWith('_')) form.workings[name] = texts[0] ?? ''
    else if (texts.length) form.values[name] = texts.length === 1 ? (texts[0] ?? '') : texts
  }
  const secret = sessionSecret(visit.http) ?? visitorSecret(visit.http)
  if (form.workings['_token'] !== csrfToken(secret)) throw new ForeignForm()
  return form
}

/** A field without a file comes as one of no name; a chosen one may still be empty, and whoever chose it is told. */
const wasChosen = ({ name, size }: File): boolean => name !== '' || size > 0

/** Nobody types it, and no database keeps it in a text. */
export const withoutNul = (text: string): string => text.replaceAll('\u0000', '')

export const firstOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value
