import { z } from 'zod'
import {
  choiceField,
  dateField,
  decimalField,
  emailField,
  idField,
  optional,
  personNameField,
  textField,
  versionField,
  yesNoField,
} from '../../lib/fields.ts'
import { EMPLOYMENT_MODELS, POST_ROLES } from './post.rules.ts'
import { END_REASONS, FUNDING_SOURCES } from './post-words.rules.ts'

const wte = decimalField('Enter the hours as a part of full time, like 0.6', { places: 3, min: 0.05, max: 1.5 })

const terms = {
  jobTitle: textField({ max: 120, name: 'The job title', ask: 'Enter the job title' }),
  employmentModel: choiceField(EMPLOYMENT_MODELS, 'Choose how the post is employed'),
  employerId: idField('Choose who employs'),
  band: textField({ max: 20, name: 'The band' }),
  fundingSource: optional(choiceField(FUNDING_SOURCES, 'Choose who pays for the post')),
  fundingUntil: optional(dateField('Enter the day on which the funding ends, like 31 March 2027')),
  claimReference: textField({ max: 60, name: 'The claim reference' }),
  lineManagerId: optional(idField('Choose the line manager')),
  soleWorkerSaid: optional(yesNoField('Say whether they work alone')),
}

export const AppointPost = z.object({
  id: idField(),
  colleagueId: optional(idField('Choose the colleague')),
  givenName: optional(personNameField('Enter their first name')),
  familyName: optional(personNameField('Enter their last name')),
  email: optional(emailField('Enter an e-mail address, like name@example.com')),
  role: choiceField(POST_ROLES, 'Choose the role'),
  pcnId: optional(idField('Choose the PCN')),
  wte,
  startedOn: dateField('Enter the first day in post, like 4 January 2027'),
  alreadyTakingReferrals: optional(yesNoField('Say whether they take referrals already')),
  ...terms,
})
export type AppointPost = z.infer<typeof AppointPost>

export const ChangeTerms = z.object({ postId: idField(), version: versionField(), ...terms })
export type ChangeTerms = z.infer<typeof ChangeTerms>

export const ChangeHours = z.object({
  postId: idField(),
  version: versionField(),
  wte,
  from: dateField('Enter the first day of the new hours, like 1 April 2027'),
})
export type ChangeHours = z.infer<typeof ChangeHours>

/** Each box of the page's grid: a place and a weekday (1 Monday to 7 Sunday), or 0 where the days vary. */
const box = z.string().regex(/^[0-9a-f-]{36}:[0-7]$/, 'Open the page again: that place is not known')

export const ChangeSites = z.object({
  postId: idField(),
  version: versionField(),
  from: dateField('Enter the first day of the change, like 1 April 2027'),
  days: z.preprocess((typed) => (typed === undefined ? [] : [typed].flat()), z.array(box)),
  /** Practices that moved to another PCN, and are served still because that is meant. */
  meant: z.preprocess((typed) => (typed === undefined || typed === '' ? [] : [typed].flat()), z.array(z.uuid())),
})
export type ChangeSites = z.infer<typeof ChangeSites>

export const BeginAbsence = z.object({
  id: idField(),
  postId: idField(),
  from: dateField('Enter the first day away, like 22 November 2026'),
  expectedBack: optional(dateField('Enter the day they are expected back, like 4 January 2027')),
})
export type BeginAbsence = z.infer<typeof BeginAbsence>

export const EndAbsence = z.object({
  postId: idField(),
  absenceId: idField(),
  back: dateField('Enter the first day back, like 4 January 2027'),
})
export type EndAbsence = z.infer<typeof EndAbsence>

export const ReturnTalk = z.object({
  postId: idField(),
  absenceId: idField(),
  on: dateField('Enter the day of the conversation, like 4 January 2027'),
})
export type ReturnTalk = z.infer<typeof ReturnTalk>

export const EndPost = z.object({
  postId: idField(),
  version: versionField(),
  lastDay: dateField('Enter the last day in post, like 31 March 2027'),
  reason: choiceField(END_REASONS, 'Choose the reason'),
})
export type EndPost = z.infer<typeof EndPost>
