import { ringableParts } from '../lib/ringable.ts'

/** A name and a number as somebody wrote them; the number rings when it is pressed on a telephone. */
export const Ringable = ({ text }: { text: string }) => (
  <>{ringableParts(text).map((part) => (part.number ? <a href={`tel:${part.number}`}>{part.text}</a> : part.text))}</>
)
