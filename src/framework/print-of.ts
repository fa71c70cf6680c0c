/**
 * A short print of a text, eight hexadecimal digits: 32-bit FNV-1a over its UTF-16 units. It tells editions apart; it
 * guards nothing.
 */
export function printOf(text: string): string {
  let print = 0x811c9dc5
  for (let at = 0; at < text.length; at++) print = Math.imul(print ^ text.charCodeAt(at), 0x01000193)
  return (print >>> 0).toString(16).padStart(8, '0')
}
