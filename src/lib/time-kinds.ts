/** How a worker's hours are divided when a job is described, and when it is lived. */
export const TIME_KINDS = ['people', 'relationships', 'mdt', 'learning', 'peers', 'supervision'] as const
export type TimeKind = (typeof TIME_KINDS)[number]
