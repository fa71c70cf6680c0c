/** One value of a row. Text that a spreadsheet would run is made harmless; numbers stay numbers. */
export type Cell = string | number | boolean | null | undefined

/**
 * Rows as CSV by RFC 4180: commas, CRLF after every row, quotes doubled. Text that begins with `=`, `+`, `-`, `@` or a
 * control character gets an apostrophe before it, so that no spreadsheet runs it (OWASP, CSV injection).
 */
export const csvOf = (rows: readonly (readonly Cell[])[]) => rows.map(csvRow).join('')

/** One row, for a file that is written as it is read. */
export const csvRow = (row: readonly Cell[]) => `${row.map(written).join(',')}\r\n`

/** Put first, it makes Excel read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

function written(cell: Cell): string {
  const text = typeof cell === 'string' ? harmless(cell) : String(cell ?? '')
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const harmless = (text: string) => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text)
