import { BYTE_ORDER_MARK, type Cell, csvOf } from '../lib/csv.ts'

/** A heading row and rows, as the bytes of a CSV file. */
export const csvFile = (heads: readonly string[], rows: readonly (readonly Cell[])[]): Buffer =>
  Buffer.from(BYTE_ORDER_MARK + csvOf([heads, ...rows]), 'utf8')
