/**
 * What stands for each name in an address: any row of the demonstration, of each system in turn; `value` where a name is no id
 * and so belongs to nobody. A route with a name that is not here fails the walk in `long/isolation.test.ts`.
 */
export type Example = { from: string; column?: string; where?: string; value?: string }

const word = (value: string): Example => ({ from: '', value })

/** Near the accounts that the demonstration shows first, where the system has that neighbourhood; else the first there is. */
const PCN = `(select id from organisation where kind = 'neighbourhood' order by (name = 'Riverside PCN') desc, id limit 1)`
const PRACTICE = `(select practice_id from care_case where organisation_id = ${PCN} and practice_id is not null order by 1 limit 1)`
/** The worker whose account stands first, where there is one of that name: the pages of a case open for who holds it. */
const WORKER = `(select colleague_id from post join colleague on colleague.id = colleague_id
  where role = 'link-worker' and exists (select from care_case where holder_id = colleague_id and state = 'open')
  order by (pcn_id = ${PCN} and given_name = 'Amina') desc, colleague_id limit 1)`
const CASES = `(select id from care_case where holder_id = ${WORKER} and state = 'open' and open_concerns = 0 and contacts_count > 0)`
/** One of them with a contact that stands, and can be corrected. */
const CASE = `(select case_id from contact where case_id in ${CASES} and void is null order by 1 limit 1)`
/** Of theirs, or of whoever else was given somebody. */
const ALLOCATED = `(select post_id from allocation join post on post.id = post_id
  order by (colleague_id = ${WORKER}) desc, post_id limit 1)`
/** A worker whom a provider employs for a neighbourhood. */
const SUB_CONTRACTED = `(select post.id from post join organisation on organisation.id = employer_id
  where pcn_id <> employer_id order by (organisation.name = 'Good Neighbours Thornmere') desc, post.id limit 1)`

/** Whoever supervises that worker: in the network's team, and asked for time by it. */
const SUPERVISION = `(select id from appointment where kind = 'gp-supervisor'
  order by (post_id in (select id from post where colleague_id = ${WORKER})) desc, (until_on is null) desc, id limit 1)`

/** An id of nothing, where a system has no such row. */
const orNobodys = (table: string, where = 'true') =>
  `(select coalesce((select min(id::text) from ${table} where ${where}), '0198c0de-0000-7000-8000-000000000002') as id) as any_of_them`

export const EXAMPLES: Record<string, Example> = {
  accountId: { from: 'colleague', column: 'account_id' },
  organisationId: { from: 'organisation', where: `id = ${PRACTICE}` },
  pcnId: { from: 'post', column: 'pcn_id', where: `id = ${SUB_CONTRACTED}` },
  providerId: { from: 'post', column: 'employer_id', where: `id = ${SUB_CONTRACTED}` },
  siteId: { from: 'organisation', where: `id = ${PRACTICE}` },
  seatId: { from: 'seat' },
  postId: { from: 'post', where: `colleague_id = ${WORKER}` },
  absenceId: { from: orNobodys('post_absence') },
  appointmentId: { from: 'appointment', where: `post_id in (select id from post where colleague_id = ${WORKER})` },
  accessType: word('acc.gp-record'),
  welcomeId: { from: 'site_welcome' },
  requestId: { from: orNobodys('access_request') },
  siteContactId: { from: 'site_contact' },
  colleagueId: { from: 'appointment', column: 'colleague_id', where: `id = ${SUPERVISION}` },
  learningId: { from: orNobodys('own_learning') },
  recordId: { from: 'training_record' },
  itemId: word('ind.b.it'),
  fileId: word('0198c0de-0000-7000-8000-000000000001'),
  exceptionId: { from: 'agreed_exception' },
  disputeId: { from: 'verdict_dispute' },
  referralId: { from: 'referral', where: "state <> 'decided'" },
  milestone: word('six-weeks'),
  purpose: word('protected'),
  outcome: word('person-declined'),
  input: word('travel_hours'),
  allocationId: { from: 'allocation', where: `post_id in ${ALLOCATED}` },
  caseId: { from: 'care_case', where: `id = ${CASE}` },
  contactId: { from: 'contact', where: `case_id = ${CASE} and void is null` },
  concernId: { from: 'concern' },
  packId: { from: orNobodys('evidence_pack') },
  meetingId: { from: 'mdt_meeting', where: `chair_id = ${WORKER} and state = 'planned'` },
  attendeeId: { from: 'mdt_attendee', where: `meeting_id in (select id from mdt_meeting where chair_id = ${WORKER})` },
  agendaId: { from: 'mdt_item', where: `put_by = ${WORKER}` },
  gapId: { from: 'mdt_gap', where: 'met_on is null' },
  sheetId: { from: orNobodys('mdt_named_sheet') },
  shareId: { from: orNobodys('mdt_share') },
  planId: { from: 'over_limit' },
  agreementId: {
    from: 'supervision_agreement',
    where: `post_id in (select id from post where colleague_id = ${WORKER})`,
  },
  awayId: { from: orNobodys('supervisor_absence') },
  developmentPlanId: { from: orNobodys('development_plan') },
  actionId: { from: orNobodys('agreed_action', `owner_id = ${WORKER}`) },
  agendaItemId: { from: orNobodys('agenda_item') },
  questionId: { from: orNobodys('advice_question', `asker_id = ${WORKER} and answered_at is not null`) },
  debriefId: { from: 'debrief' },
  sessionId: {
    from: orNobodys(
      'planned_session',
      `state = 'planned' and post_id in (select id from post where colleague_id = ${WORKER})`,
    ),
  },
  networkId: { from: 'peer_network', where: "level = 'system'" },
  eventId: { from: orNobodys('peer_event') },
  wishId: { from: orNobodys('peer_wish') },
  crossReferralId: { from: orNobodys('cross_referral', `from_id = ${WORKER}`) },
  to: word('hwbc'),
  leadChangeId: { from: orNobodys('lead_change') },
  onwardId: { from: orNobodys('onward_referral') },
  supporterId: { from: orNobodys('case_supporter') },
  organisation: { from: 'address', column: 'slug' },
  figure: word('link-workers'),
  setting: word('supervision.rules.sup.gp-supervisor-meeting.cadence.days'),
  changeId: {
    from: 'standard_change',
    where: 'id = (select id from standard_change where withdrawn_at is null order by from_on desc limit 1)',
  },
  resourceId: word('res.oxford'),
  file: word('supervision'),
  tenant: word('nowhere'),
  secret: word('AAAAAAAAAAAAAAAAAAAAAA'),
}
