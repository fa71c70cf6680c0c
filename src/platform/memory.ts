/** What was read once for a page, so that five modules which ask for the same posts read them once. */
export type Memory = Map<string, Map<string, unknown>>
