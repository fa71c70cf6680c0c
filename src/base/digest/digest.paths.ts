export const paths = { mine: () => '/my-digest' } as const
