import type { Standard } from '../../framework/standard.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { AgreementKind, Managed, ManagedBy } from './agreement.rules.ts'

/** What starts under each of the Framework's nine headings. The headings are theirs, these words are ours: to change freely. */
const STARTS: Record<AgreementKind, readonly string[]> = {
  'gp-supervision': [
    'Direct supervision by the GP supervisor: questions of the role, concerns about patients, safeguarding, and management as far as the table below says.',
    'At least every 28 days; every week for the first four weeks, when 15 minutes by phone are enough. Thirty minutes, in a room where nobody overhears. The next date is set before we part.',
    'The link worker brings the people who weigh on them, by case number, and what gets in the way of the job. The GP supervisor brings clinical judgement, knowledge of the practices, and time that is protected.',
    'What is said stays between us. It goes further when somebody may be at risk of harm, when the law asks for it, or when practice is unsafe; then we say so first wherever we can.',
    'The date, the kind, the length and the actions are recorded, and the managers see that sessions were held. Notes of what we talked about are seen by the two of us. No patient is named.',
    'Whoever cancels offers another time within seven days. A session that was cancelled is still owed.',
    'First with each other. Then with the line manager, or with the clinical director of the network if that is easier. Raising a problem is never held against anybody.',
    'The GP supervisor gives feedback for the yearly appraisal, and the link worker hears it first. Nothing from clinical supervision is used.',
    'We look at this agreement together on the review date, sooner when the role or one of us changes.',
  ],
  'clinical-supervision': [
    'Clinical, non-managerial supervision: room for what the work does to us, and guidance on risk from a health professional. It is not management and not a review of performance.',
    'Once in every calendar month, 45 minutes or more, one to one. In a quiet room or by video, never between two other things.',
    'The link worker brings one or two pieces of work, by case number, and how they are. The supervisor brings attention, honesty, and knowledge of where to get help.',
    'What is said stays here. It goes further only when somebody may be at risk of harm or practice is unsafe, and then we say so first wherever we can.',
    'That we met, when and for how long is recorded and seen by those who owe this supervision. What we talked about is seen by nobody else, and feeds no appraisal, rating or capability process.',
    'Whoever cancels offers another time in the same month. A month without a session is shown as missed, with a coded reason and never with the private one.',
    'First with each other. Then with the GP supervisor or the line manager, without saying what was talked about. The link worker may ask for another supervisor.',
    'None. The clinical supervisor tells the line manager only that sessions are held.',
    'We look at this agreement together on the review date, sooner when one of us asks.',
  ],
  'line-management': [
    'One-to-one line management: workload, wellbeing, leave, objectives and everything the employer owes.',
    'Every month, 45 minutes, in private. In person where we can. The next date is set before we part.',
    'The link worker brings how the job is going and what is in the way. The line manager brings time, decisions, and answers to what was asked last time.',
    'What is said stays between us and the employer’s people team where it must. It goes further when somebody may be at risk of harm.',
    'The date, the actions and what was agreed. The link worker can read all of it. Why somebody was away is never written here.',
    'Whoever cancels offers another time within seven days.',
    'First with each other. Then with the line manager’s own manager, the people team or the speaking-up guardian.',
    'Objectives and the development plan are looked at here through the year, so that the appraisal holds no surprise.',
    'We look at this agreement together on the review date, sooner when the role or one of us changes.',
  ],
}

const DEFAULTS: Record<Managed, ManagedBy> = {
  leave: 'line-manager',
  objectives: 'line-manager',
  workload: 'line-manager',
  wellbeing: 'line-manager',
  sickness: 'line-manager',
  'day-to-day': 'gp-supervisor',
}

const MONTHS_12 = 365

/** What stands in the fields of a new agreement before anybody types. */
export function startingText(kind: AgreementKind, { supervision }: Standard, today: string): Record<string, string> {
  const sections = supervision.agreementHeadings.map((_, at) => [`section-${at}`, STARTS[kind][at] ?? ''])
  const manages = Object.entries(DEFAULTS).map(([what, who]) => [`manages-${what}`, who])
  return { ...Object.fromEntries([...sections, ...manages]), reviewOn: shortDate(plusDays(today, MONTHS_12)) }
}

/** The same words as data: for the demonstration. */
export const startingSections = (kind: AgreementKind, headings: readonly string[]) =>
  headings.map((heading, at) => ({ heading, text: STARTS[kind][at] ?? '' }))
export const startingManages = DEFAULTS
