/** What a change or a look concerns: `case:0198…`. */
export type About = `${string}:${string}`
