import type { TimeKind } from '../lib/time-kinds.ts'

/** Minutes of one kind on one day, from a record that was made anyway. `says` names it without naming a person. */
export type TimeSpent = { kind: TimeKind; on: string; minutes: number; says: string; href?: string | undefined }
