import { storeFile } from '../platform/files.ts'
import { accept, type Problem } from '../platform/result.ts'
import type { Form, FormValues } from './form-values.ts'
import type { Visit } from './visit.ts'

type Stored = { values: FormValues; problems: Problem[] }

/** Stores each file that came in a named field; the field then carries its id, so an error elsewhere loses no upload. */
export async function storeUploads(visit: Visit, form: Form, names: readonly string[]): Promise<Stored> {
  const wanted = form.uploads.filter((upload) => names.includes(upload.name))
  const stored: Stored = { values: { ...form.values }, problems: [] }
  for (const { name, file } of wanted) {
    const bytes = Buffer.from(await file.arrayBuffer())
    const kept = await visit.work(async (context) => accept(await storeFile(context, { name: file.name, bytes })))
    if (!kept.ok) continue
    if ('problem' in kept.value) stored.problems.push({ field: name, message: kept.value.problem })
    else stored.values[name] = kept.value.id
  }
  return stored
}
