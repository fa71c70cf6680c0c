/** A document in plain data, read from top to bottom. Only words: whoever draws it decides how it looks. */
export type Document = {
  title: string
  /** Whose it is. */
  author: string
  madeAt: Date
  /** At the head of every page. */
  head: string
  /** At the foot of every page, before its number. */
  foot: string
  blocks: readonly Block[]
}

export type Block =
  | { kind: 'title' | 'heading' | 'subheading' | 'paragraph' | 'small'; text: string }
  /** Its pages begin anew. */
  | { kind: 'break' }
  | { kind: 'list'; items: readonly string[] }
  /** Labels and what they stand for. */
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | DocumentTable

export type DocumentTable = {
  kind: 'table'
  /** Said before the table, and its name to a screen reader. */
  caption: string
  columns: readonly { label: string /** Its share of the width. */; share: number }[]
  /** The first cell names its row. */
  rows: readonly (readonly DocumentCell[])[]
}

export type DocumentCell = string | { text: string; href: string }

export const textOf = (cell: DocumentCell): string => (typeof cell === 'string' ? cell : cell.text)
