import { showDate } from '../../lib/plain-date.ts'
import { workingDaysAfter } from '../../lib/working-days.ts'
import { accept, forbidden, invalid, type Result } from '../../platform/result.ts'
import type { CaseSubject, Named } from './case.rules.ts'
import type { ConcernCall } from './concern-chase.rules.ts'

/** What a concern is about: only those who must act on it ever see even this word (safety H4). */
export const CONCERN_KINDS = ['safety', 'abuse', 'suicidal'] as const
export type ConcernKind = (typeof CONCERN_KINDS)[number]

export const concernWords: Record<ConcernKind, string> = {
  safety: 'Worried about safety',
  abuse: 'Abuse or feeling unsafe',
  suicidal: 'Thoughts of suicide or self-harm',
}

/** A message to somebody who must see a concern. Only `sent` was delivered; anything else is nobody told. */
export type Notice = Named & {
  duty: 'safeguarding-gp' | 'manager'
  mail: 'waiting' | 'held' | 'sent' | 'failed' | 'none'
  /** At work: whoever was not reached by a message is rung. */
  phone?: string | undefined
}

export type ConcernEntry = {
  id: string
  at: Date
  by: string
  kind: 'told' | 'checked' | 'acknowledged' | 'closed'
  toldWhom: string
  toldOn?: string | undefined
  said: string
}

export type Concern = {
  id: string
  caseId: string
  contactId?: string | undefined
  kind: ConcernKind
  what: string
  raisedBy: Named
  raisedAt: Date
  nextCheckOn: string
  toldAt?: Date | undefined
  acknowledged?: { by: Named; at: Date } | undefined
  state: 'open' | 'closed'
  version: number
}

export type ConcernSubject = {
  concern: Concern
  subject: CaseSubject
  notices: Notice[]
  entries: ConcernEntry[]
  /** Everybody who was called, each time. */
  calls: ConcernCall[]
}

/** A concern is looked at again on the next working day, unless somebody says when. */
export const nextCheckAfter = (today: string, asked: string | undefined): string =>
  asked && asked > today ? asked : workingDaysAfter(today, 1)

/** What is still owed on a concern beside its confirmation, which the page asks for by itself, in the order it is put right. */
export function owedOn({ concern, entries }: Pick<ConcernSubject, 'concern' | 'entries'>, today: string): string[] {
  if (concern.state === 'closed') return []
  const told = entries.some(({ kind }) => kind === 'told')
  return [
    !told && 'Nobody has written down yet whom they told',
    concern.nextCheckOn <= today && `The next check was due on ${showDate(concern.nextCheckOn)}`,
  ].filter((says) => says !== false)
}

type Acknowledgement = { id: string; caseId: string; byId: string }

/** Another named person has read it. Whoever raised it cannot confirm it to themselves. */
export function decideAcknowledgement({ concern, subject }: ConcernSubject, byId: string): Result<Acknowledgement> {
  if (concern.acknowledged)
    return forbidden(`${concern.acknowledged.by.name} has confirmed this already, so nothing more is needed from you`)
  if (concern.raisedBy.id === byId) return forbidden('Somebody other than whoever raised it must confirm this')
  return accept({ id: concern.id, caseId: subject.id, byId })
}

export function decideConcernClosing(
  { concern }: ConcernSubject,
  said: string,
): Result<{ id: string; caseId: string; said: string }> {
  if (concern.state === 'closed') return forbidden('This concern is closed already')
  if (!concern.acknowledged)
    return forbidden('A concern stays open until a named person has confirmed that they have read it')
  if (!said) return invalid({ field: 'said', message: 'Write what was done and agreed' })
  return accept({ id: concern.id, caseId: concern.caseId, said })
}
