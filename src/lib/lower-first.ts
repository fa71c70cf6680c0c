/** `Line management` within a sentence: `line management`. Initials stay as they are: `GP supervision`. */
export const lowerFirst = (words: string): string =>
  /^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
