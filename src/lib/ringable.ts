/** A number as people write it: `01632 960 001`, `+44 1632 960001`, `07700 900411`. */
const NUMBER = /\+?\d[\d ]{7,}\d/

type RingablePart = { text: string; number?: string | undefined }

/** A text of a name and a number, in its parts: each number with what a telephone dials. */
export function ringableParts(text: string): RingablePart[] {
  const found = NUMBER.exec(text)
  if (!found) return text ? [{ text }] : []
  const [number] = found
  const after = found.index + number.length
  return [
    ...(found.index ? [{ text: text.slice(0, found.index) }] : []),
    { text: number, number: number.replaceAll(' ', '') },
    ...ringableParts(text.slice(after)),
  ]
}

/** A number, or at least an extension, stands in it: a name alone cannot be rung. */
export const canBeRung = (text: string): boolean => /\d{3}/.test(text)
