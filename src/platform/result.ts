/** What is wrong with one field, in words the person can act on. */
export type Problem = { field: string; message: string }

/** What is there now, when somebody changed it first: its version and its texts, field by field. */
export type Theirs = { version: number; values: Record<string, string | string[]>; by?: string; at?: string }

/** Why something did not happen. A refusal is an answer, not a fault: it undoes everything and is shown to the person. */
export type Refusal =
  | { kind: 'invalid'; problems: Problem[] }
  | { kind: 'forbidden'; why: string }
  | { kind: 'missing' }
  | { kind: 'repeated' }
  | { kind: 'conflict'; theirs: Theirs }

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const accept = <T>(value: T): Result<T> => ({ ok: true, value })
export const refuse = (refusal: Refusal): Result<never> => ({ ok: false, refusal })
export const invalid = (...problems: Problem[]): Result<never> => refuse({ kind: 'invalid', problems })
export const forbidden = (why: string): Result<never> => refuse({ kind: 'forbidden', why })
export const missing = (): Result<never> => refuse({ kind: 'missing' })
