import { createHash } from 'node:crypto'

/** What a signature binds: the SHA-256 of plain data, the same whatever the order in which its fields were written. */
export const hashOfRecord = (record: object): string => createHash('sha256').update(inOrder(record)).digest('hex')

const inOrder = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([name, of]) => `${JSON.stringify(name)}:${inOrder(of)}`).join()}}`
}
