import { createHash } from 'node:crypto'
import type { Cast } from '../../platform/demo.ts'

/** The same id for the same thing whenever the demonstration is made. */
export function demoId({ systemId }: Pick<Cast, 'systemId'>, what: string): string {
  const hex = createHash('sha256').update(`${systemId} ${what}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
