import type { Refusal } from '../platform/result.ts'

/** The status that each refusal answers with. A repeated form has already done its work: the page redirects as if it were the first. */
export const statusOf = {
  invalid: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  repeated: 200,
} as const satisfies Record<Refusal['kind'], number>
