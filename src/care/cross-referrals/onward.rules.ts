import type { Agreed } from './cross-referral.rules.ts'

/** Sent on outside the three roles (S52). `says` is empty for whoever may not read it. */
export type Onward = {
  id: string
  caseId: string
  number: string
  route: string
  urgency: string
  because: string[]
  agreed: Agreed
  says: string
  lawSays: string
  sentOn: string
  sentBy: { id: string; name: string }
  takenOn?: string | undefined
}
