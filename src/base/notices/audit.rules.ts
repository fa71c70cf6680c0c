import { z } from 'zod'
import { readDate } from '../../lib/read-date.ts'

const AUDIT_KINDS = ['changes', 'looks', 'sign-ins'] as const

const day = z
  .string()
  .optional()
  .transform((typed) => (typed ? readDate(typed) : undefined))
const words = z.string().trim().max(200).catch('')

/** What an audit is asked for. Whatever cannot be read is left out, so that an old address still leads somewhere. */
export const auditFields = {
  kind: z.enum(AUDIT_KINDS).catch('changes'),
  about: words,
  who: words,
  from: day,
  until: day,
}

export type AuditFilter = {
  kind: (typeof AUDIT_KINDS)[number]
  about: string
  who: string
  from?: string | undefined
  until?: string | undefined
  after?: string[] | undefined
}

export type AuditLine = {
  id: string
  at: Date
  says: string
  name: string
  actor: string
  who: string | undefined
  /** What it concerns; `name` where that is a colleague. */
  about: { reference: string; name: string | undefined }[]
  reason: string | undefined
}
