/** How a worker's hours are divided when a job is described, and when it is lived. */
export const TIME_KINDS = ['people', 'relationships', 'mdt', 'learning', 'peers', 'supervision'] as const
export type TimeKind = (typeof TIME_KINDS)[number]

/** Minutes of one kind on one day, from a record that was made anyway. `says` names it without naming a person. */
export type TimeSpent = { kind: TimeKind; on: string; minutes: number; says: string; href?: string | undefined }
