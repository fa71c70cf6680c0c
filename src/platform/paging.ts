import { z } from 'zod'

/** One page of a list and where the next begins: keyset, so that page 200 costs what page 1 does. */
export type Page<Row> = { rows: Row[]; next: string | undefined; count?: number }

/** `?after=` as the last page gave it: the sort values of its last row, opaque to everybody else. */
export const afterField = z
  .string()
  .max(400)
  .optional()
  .transform((token) => (token ? keysIn(token) : undefined))

/** Cuts the one row read beyond the page and says where the next page begins. */
export function pageOf<Row>(found: Row[], size: number, keysOf: (row: Row) => readonly string[]): Page<Row> {
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const next = found.length > size && last ? tokenOf(keysOf(last)) : undefined
  return { rows, next }
}

const tokenOf = (keys: readonly string[]) => Buffer.from(JSON.stringify(keys)).toString('base64url')

function keysIn(token: string): string[] | undefined {
  try {
    const keys: unknown = JSON.parse(Buffer.from(token, 'base64url').toString())
    return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? keys : undefined
  } catch {
    return undefined
  }
}

/** The instant that a page's token begins from; the beginning of time when somebody wrote the token themselves. */
export function instantKey(key: string | undefined): Date {
  const at = new Date(key ?? 0)
  return Number.isNaN(at.getTime()) ? new Date(0) : at
}
