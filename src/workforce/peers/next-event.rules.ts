type Shown = { state: 'planned' | 'called-off'; present: boolean }

/** The next that somebody may still come to. */
export const isAhead = ({ state, present }: Shown): boolean => state === 'planned' && !present
