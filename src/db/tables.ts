// Written from the migrated database by `bin/migrate --types`. Do not edit: a test compares the two.
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Access {
  about: string[];
  actor: string;
  actor_id: string | null;
  at: Timestamp;
  id: string;
  name: string;
  reason: string | null;
  reason_key_id: string | null;
  reason_sealed: Buffer | null;
  request_id: string;
  seat_id: string | null;
  system_id: Generated<string>;
}

export interface AccessAbout {
  about: string;
  access_id: string;
  at: Timestamp;
  system_id: Generated<string>;
}

export interface AccessRequest {
  asked_by: string;
  asked_on: string;
  called_back_at: Timestamp | null;
  done_at: Timestamp | null;
  expires_at: Timestamp;
  id: string;
  site_id: string;
  system_id: Generated<string>;
  to_about: string;
  to_name: string;
}

export interface AccessRequestPost {
  answer: string | null;
  answered_at: Timestamp | null;
  post_id: string;
  request_id: string;
  system_id: Generated<string>;
}

export interface Account {
  created_at: Generated<Timestamp>;
  email: string;
  id: string;
  password_changed_at: Timestamp | null;
  password_hash: string | null;
  status: Generated<string>;
}

export interface Address {
  organisation_id: string;
  slug: string;
  system_id: string;
}

export interface AdviceCall {
  called_at: Timestamp;
  colleague_id: string;
  mail_id: string | null;
  question_id: string;
  system_id: Generated<string>;
}

export interface AdviceDoor {
  for_id: string;
  key_id: string;
  link_id: string;
  made_at: Timestamp;
  question_id: string;
  sealed: Buffer;
  system_id: Generated<string>;
}

export interface AdviceQuestion {
  advice: Buffer | null;
  advice_key_id: string | null;
  answer_by: Timestamp;
  answered_at: Timestamp | null;
  answered_by: string | null;
  answered_how: string | null;
  asked_at: Timestamp;
  asker_id: string;
  case_id: string | null;
  done: Buffer | null;
  done_at: Timestamp | null;
  done_key_id: string | null;
  id: string;
  key_id: string;
  kind: string;
  owed_at: Timestamp | null;
  post_id: string;
  question: Buffer;
  read_at: Timestamp | null;
  read_by: string | null;
  risk: string;
  soon: string;
  speak: Generated<boolean>;
  system_id: Generated<string>;
  version: Generated<number>;
  with_id: string;
  withdrawn_at: Timestamp | null;
}

export interface AgendaItem {
  account_id: string;
  author_id: string;
  covered_in: string | null;
  id: string;
  key_id: string;
  made_at: Timestamp;
  post_id: string;
  reader_id: string;
  sealed: Buffer;
  shown: Generated<boolean>;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface AgreedAction {
  about: Generated<string[]>;
  door_href: string | null;
  door_label: string | null;
  due_on: string;
  id: string;
  key_id: string;
  owner_id: string;
  sealed: Buffer;
  set_at: Timestamp;
  set_by: string | null;
  set_in: string;
  set_in_href: string | null;
  set_in_words: Generated<string>;
  settled_as: string | null;
  settled_by: string | null;
  settled_on: string | null;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface AgreedException {
  agreed_as: string;
  agreed_by: string;
  edition: string;
  ended_on: string | null;
  from_on: string;
  id: string;
  item_id: string;
  post_id: string;
  reason: string;
  renewal_of: string | null;
  site_id: string | null;
  system_id: Generated<string>;
  until_on: string;
  worker_told_at: Timestamp;
}

export interface AgreedHours {
  from_on: string;
  hours_a_week: number;
  id: string;
  kind: string;
  post_id: string;
  purpose: string;
  set_at: Timestamp;
  set_by: string;
  system_id: Generated<string>;
}

export interface Allocation {
  allocated_at: Timestamp;
  allocated_by: string;
  case_id: string;
  handed_back_at: Timestamp | null;
  handed_back_by: string | null;
  handed_back_key_id: string | null;
  handed_back_words: Buffer | null;
  id: string;
  over_limit_id: string | null;
  post_id: string;
  reasons: string[];
  referral_id: string;
  system_id: Generated<string>;
  undone_at: Timestamp | null;
  undone_by: string | null;
}

export interface Appointment {
  colleague_id: string;
  deputy: Generated<boolean>;
  from_on: string;
  id: string;
  kind: string;
  post_id: string;
  site_id: string | null;
  system_id: Generated<string>;
  until_on: string | null;
}

export interface AppointmentAbsence {
  colleague_id: string | null;
  from_on: string | null;
  id: string | null;
  post_id: string | null;
  until_on: string | null;
}

export interface AppointmentCover {
  colleague_id: string | null;
  covers_id: string | null;
  deputy: boolean | null;
  from_on: string | null;
  id: string | null;
  kind: string | null;
  post_id: string | null;
  site_id: string | null;
  until_on: string | null;
}

export interface BreachNotice {
  about_id: string;
  at_id: Generated<string>;
  clause: string;
  mail_id: string | null;
  since: string;
  system_id: Generated<string>;
  told_as: string;
  told_at: Timestamp;
  told_id: string;
}

export interface CalendarFeed {
  colleague_id: string;
  fetched_at: Timestamp | null;
  id: string;
  made_at: Timestamp;
  revoked_at: Timestamp | null;
  secret_hash: Buffer;
  system_id: Generated<string>;
}

export interface CapacityFactor {
  from_on: string;
  id: string;
  input: string;
  post_id: string;
  reason: string;
  set_at: Timestamp;
  set_by: string;
  system_id: Generated<string>;
  value: number | null;
}

export interface CareCase {
  closed_on: string | null;
  closure_reason: string | null;
  contacts_count: Generated<number>;
  due_on: Generated<string>;
  first_contact_on: string | null;
  first_contact_post_id: string | null;
  has_plan: Generated<boolean>;
  held_since: string;
  holder_id: string;
  holding: Generated<string>;
  id: string;
  key_id: string | null;
  last_contact_on: string | null;
  must_tell: Generated<boolean>;
  next_on: string | null;
  next_what: Buffer | null;
  number: Generated<string>;
  open_concerns: Generated<number>;
  opened_on: string;
  organisation_id: string;
  own_wish: Generated<string>;
  own_wish_asked_on: string | null;
  person_id: string | null;
  post_id: string | null;
  practice_id: string | null;
  referral_id: string | null;
  source: string;
  state: Generated<string>;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface CaseAsked {
  because: string;
  case_id: string;
  colleague_id: string;
  from_at: Timestamp;
  system_id: Generated<string>;
  until_at: Timestamp | null;
}

export interface CaseBounce {
  bounced_at: Timestamp;
  brought_at: Timestamp | null;
  case_id: string;
  for_id: string;
  id: string;
  meeting_id: string | null;
  system_id: Generated<string>;
}

export interface CaseClosure {
  attempts_made: number | null;
  case_id: string;
  closed_by: string;
  closed_on: string;
  id: string;
  key_id: string | null;
  note: Buffer | null;
  post_id: string | null;
  reason: string;
  referrer_told: boolean | null;
  reopened_by: string | null;
  reopened_on: string | null;
  risk_checked: boolean | null;
  system_id: Generated<string>;
}

export interface CaseGlass {
  broken_at: Timestamp;
  case_id: string;
  colleague_id: string;
  id: string;
  key_id: string | null;
  sealed: Buffer | null;
  system_id: Generated<string>;
  until_at: Timestamp;
}

export interface CaseHead {
  closed_on: string | null;
  closure_reason: string | null;
  held_since: string | null;
  holder_id: string | null;
  id: string | null;
  number: string;
  opened_on: string | null;
  organisation_id: string | null;
  post_id: string | null;
  state: string | null;
  system_id: string | null;
}

export interface CaseHolding {
  because: string;
  case_id: string;
  colleague_id: string;
  from_on: string;
  holding: string;
  id: string;
  post_id: string | null;
  system_id: Generated<string>;
  until_on: string | null;
}

export interface CaseNeed {
  case_id: string;
  contact_id: string | null;
  need: string;
  noted_on: string;
  system_id: Generated<string>;
}

export interface CaseRole {
  case_id: string | null;
  from_on: string | null;
  kind: string | null;
  post_id: string | null;
  system_id: string | null;
  until_on: string | null;
}

export interface CaseSupporter {
  case_id: string;
  colleague_id: string;
  from_on: string;
  id: string;
  knows_holder_id: string;
  post_id: string;
  system_id: Generated<string>;
  until_on: string | null;
}

export interface CaseWeight {
  case_id: string;
  colleague_id: string;
  since_on: string;
  system_id: Generated<string>;
}

export interface CheckedDomain {
  checked_by: string;
  checked_on: string;
  domain: string;
  organisation_id: string;
  system_id: Generated<string>;
  whose: string;
}

export interface Colleague {
  account_id: string | null;
  email: string | null;
  family_name: string;
  given_name: string;
  id: string;
  languages: Generated<string[]>;
  left_on: string | null;
  phone: string | null;
  profession: string | null;
  register: string | null;
  registration_number: string | null;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface Concern {
  acknowledged_at: Timestamp | null;
  acknowledged_by: string | null;
  case_id: string;
  closed_at: Timestamp | null;
  closed_by: string | null;
  contact_id: string | null;
  id: string;
  key_id: string | null;
  kind: string;
  next_check_on: string;
  raised_at: Timestamp;
  raised_by: string;
  state: Generated<string>;
  system_id: Generated<string>;
  told_at: Timestamp | null;
  version: Generated<number>;
  what: Buffer | null;
}

export interface ConcernCall {
  called_at: Timestamp;
  colleague_id: string;
  concern_id: string;
  id: string;
  kind: string;
  mail_id: string | null;
  system_id: Generated<string>;
}

export interface ConcernEntry {
  at: Timestamp;
  by_id: string;
  concern_id: string;
  id: string;
  key_id: string;
  kind: string;
  said: Buffer;
  system_id: Generated<string>;
  told_on: string | null;
}

export interface ConcernNotice {
  colleague_id: string;
  concern_id: string;
  duty: string;
  mail_id: string | null;
  system_id: Generated<string>;
}

export interface Contact {
  before: Buffer | null;
  case_id: string;
  colleague_id: string;
  confidence: number | null;
  corrects: string | null;
  counts: boolean;
  distressing: Generated<boolean>;
  held_on: string;
  id: string;
  key_id: string | null;
  kind: string;
  made_at: Timestamp;
  minutes: number;
  needs: Generated<string[]>;
  next_on: string | null;
  note: Buffer | null;
  offered: Generated<string[]>;
  post_id: string | null;
  substantive: boolean;
  system_id: Generated<string>;
  void: string | null;
  void_at: Timestamp | null;
}

export interface CoverPlan {
  chosen_at: Timestamp;
  chosen_by: string;
  cover_post_id: string;
  post_id: string;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface CrisisAlarm {
  because: string[];
  confirmed_at: Timestamp | null;
  confirmed_by: string | null;
  id: string;
  raised_at: Timestamp;
  referral_id: string;
  system_id: Generated<string>;
}

export interface CrisisAlarmCall {
  alarm_id: string;
  called_at: Timestamp;
  colleague_id: string;
  id: string;
  kind: string;
  mail_id: string | null;
  system_id: Generated<string>;
}

export interface CrisisWordList {
  made_at: Timestamp;
  made_by: string;
  organisation_id: string;
  system_id: Generated<string>;
  version: number;
  words: string[];
}

export interface CrossReferral {
  accepted_by: string | null;
  accepted_on: string | null;
  acknowledged_on: string | null;
  agreed: string;
  because: string[];
  case_id: string;
  closed_loop_on: string | null;
  due_on: string;
  ended_on: string | null;
  from_id: string;
  from_post_id: string | null;
  from_role: string;
  id: string;
  instead_of_post_id: string | null;
  key_id: string;
  outcome: string | null;
  sent_at: Timestamp;
  sent_on: string;
  state: Generated<string>;
  supporter_id: string | null;
  system_id: Generated<string>;
  to_id: string;
  to_post_id: string;
  to_role: string;
  version: Generated<number>;
  words: Buffer;
}

export interface CrossReferralWord {
  at: Timestamp;
  by_id: string;
  cross_referral_id: string;
  id: string;
  key_id: string;
  kind: string;
  said: Buffer;
  system_id: Generated<string>;
}

export interface Debrief {
  answer: string | null;
  answered_at: Timestamp | null;
  due_on: string;
  ended_on: string | null;
  first_offered_on: string | null;
  format: string | null;
  id: string;
  minutes: number | null;
  offered_at: Timestamp | null;
  offered_by: string | null;
  owed_on: string;
  post_id: string;
  session_id: string | null;
  starts_at: Timestamp | null;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface DevelopmentPlan {
  agreed_on: string;
  goals: Json;
  id: string;
  post_id: string;
  review_on: string;
  system_id: Generated<string>;
  version: Generated<number>;
  written_by: string | null;
}

export interface DevelopmentPlanConfirmation {
  confirmed_as: string;
  confirmed_by: string;
  confirmed_on: string;
  plan_id: string;
  system_id: Generated<string>;
  version: number;
}

export interface Digest {
  colleague_id: string;
  rhythm: Generated<string>;
  sent_on: string | null;
  system_id: Generated<string>;
}

export interface Draft {
  account_id: string | null;
  expires_at: Timestamp;
  form: string;
  holder: string;
  key_id: string;
  saved_at: Timestamp;
  sealed: Buffer;
  system_id: Generated<string>;
}

export interface Duty {
  colleague_id: string;
  from_on: string;
  id: string;
  kind: string;
  organisation_id: string;
  system_id: Generated<string>;
  until_on: string | null;
  weekdays: Generated<number[]>;
}

export interface Event {
  about: string[];
  actor: string;
  actor_id: string | null;
  at: Timestamp;
  detail: Json;
  id: string;
  name: string;
  parent_id: string | null;
  request_id: string;
  seat_id: string | null;
  system_id: Generated<string>;
}

export interface EventAbout {
  about: string;
  at: Timestamp;
  event_id: string;
  name: string;
  system_id: Generated<string>;
}

export interface EvidencePack {
  asked_at: Timestamp;
  asked_by: string;
  code: string;
  edition: string;
  failed_at: string | null;
  from_on: string;
  id: string;
  local_changes: Json;
  organisation_id: string;
  ready_at: Timestamp | null;
  replaces_id: string | null;
  seat_id: string;
  state: Generated<string>;
  steps_all: number;
  steps_done: Generated<number>;
  system_id: Generated<string>;
  until_on: string;
  verdict: string | null;
}

export interface EvidencePackCode {
  code_hash: Buffer;
  pack_id: string;
  system_id: string;
}

export interface EvidencePackFile {
  bytes: number;
  file_id: string;
  kind: string;
  name: string;
  pack_id: string;
  place: number;
  sha256: Buffer;
  system_id: Generated<string>;
}

export interface EvidencePackPart {
  counts: string | null;
  lines: Json;
  name: string;
  pack_id: string;
  place: number;
  system_id: Generated<string>;
  title: string;
}

export interface EvidencePackPost {
  contract_only: boolean;
  pack_id: string;
  post_id: string;
  system_id: Generated<string>;
}

export interface File {
  about: string | null;
  bytes: number;
  id: string;
  media_type: string;
  name: string;
  sha256: Buffer;
  stored_at: Timestamp;
  stored_by: string | null;
  system_id: Generated<string>;
}

export interface FrontDoor {
  changed_at: Timestamp;
  changed_by: string;
  closes: string;
  opens: string;
  organisation_id: string;
  phone: Generated<string>;
  system_id: Generated<string>;
  version: Generated<number>;
  weekdays: number[];
}

export interface InductionMark {
  edition: string;
  evidence: Generated<string>;
  id: string;
  item_id: string;
  marked_at: Timestamp;
  marked_by: string;
  marked_for: string | null;
  on_day: string;
  post_id: string;
  reason: Generated<string>;
  site_id: string | null;
  state: string;
  system_id: Generated<string>;
  undone_at: Timestamp | null;
  undone_by: string | null;
}

export interface JobCheck {
  account_id: string;
  answer: string;
  answered_on: string;
  key_id: string | null;
  milestone: string;
  post_id: string;
  sealed: Buffer | null;
  shared_on: string | null;
  system_id: Generated<string>;
  talked_on: string | null;
}

export interface JobRun {
  every: string;
  problem: string | null;
  ran_at: Timestamp;
  succeeded_at: Timestamp | null;
  system_id: Generated<string>;
  task: string;
}

export interface LeadChange {
  answer: string | null;
  answered_at: Timestamp | null;
  asked_id: string;
  case_id: string;
  from_post_id: string;
  id: string;
  proposed_at: Timestamp;
  proposed_by: string;
  system_id: Generated<string>;
  to_post_id: string;
}

export interface Link {
  about: string;
  created_at: Timestamp;
  expires_at: Timestamp;
  holder_name: string | null;
  id: string;
  made_by: string | null;
  purpose: string;
  revoked_at: Timestamp | null;
  secret_hash: Buffer;
  system_id: Generated<string>;
  used_at: Timestamp | null;
}

export interface LocalTarget {
  asked_by: string;
  from_on: string;
  id: string;
  organisation_id: string;
  people_a_year: number | null;
  set_at: Timestamp;
  set_by: string;
  system_id: Generated<string>;
}

export interface LogSeal {
  entries: number;
  hash: Buffer;
  log: string;
  number: number;
  sealed_at: Timestamp;
  system_id: Generated<string>;
  until_at: Timestamp;
  until_id: string;
}

export interface Mail {
  attempts: Generated<number>;
  created_at: Timestamp;
  id: string;
  key_id: string;
  problem: string | null;
  purpose: string;
  recipient_about: string;
  recipient_kind: string;
  sealed: Buffer;
  settled_at: Timestamp | null;
  status: string;
  system_id: Generated<string>;
}

export interface MdtAttendee {
  attendance: string | null;
  attends_as: string;
  colleague_id: string | null;
  guest_email: string | null;
  guest_name: string | null;
  guest_organisation: string | null;
  id: string;
  mail_id: string | null;
  meeting_id: string;
  post_id: string | null;
  share_id: string | null;
  system_id: Generated<string>;
}

export interface MdtDecision {
  decided_at: Timestamp;
  decided_by: string;
  due_on: string | null;
  id: string;
  item_id: string | null;
  key_id: string;
  kind: string;
  lead_id: string | null;
  meeting_id: string;
  owner_id: string | null;
  said: Buffer;
  system_id: Generated<string>;
}

export interface MdtGap {
  id: string;
  meeting_id: string | null;
  met_by: string | null;
  met_on: string | null;
  met_says: string | null;
  need: string | null;
  noted_by: string;
  noted_on: string;
  organisation_id: string;
  says: string;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface MdtItem {
  came_from: string | null;
  case_id: string;
  discussed: Generated<boolean>;
  id: string;
  key_id: string;
  meeting_id: string;
  put_at: Timestamp;
  put_by: string;
  share_id: string | null;
  system_id: Generated<string>;
  version: Generated<number>;
  words: Buffer;
}

export interface MdtMeeting {
  called_off_because: string | null;
  chair_id: string;
  held_minutes: number | null;
  id: string;
  joined_into: string | null;
  kind: string;
  made_by: string;
  minutes: number;
  moved_from: Timestamp | null;
  on_day: string;
  place: Generated<string>;
  series_id: string;
  starts_at: Timestamp;
  state: Generated<string>;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface MdtMeetingSite {
  meeting_id: string;
  organisation_id: string;
  share_id: string | null;
  system_id: Generated<string>;
}

export interface MdtNamedSheet {
  destroy_by: string;
  destroyed_on: string | null;
  id: string;
  key_id: string | null;
  meeting_id: string;
  printed_at: Timestamp;
  printed_by: string;
  sealed: Buffer | null;
  system_id: Generated<string>;
}

export interface MdtShare {
  id: string;
  joined_id: string;
  meeting_id: string;
  shared_at: Timestamp;
  shared_by: string;
  system_id: Generated<string>;
  undone_at: Timestamp | null;
}

export interface OnwardReferral {
  agreed: string;
  case_id: string;
  id: string;
  key_id: string;
  route: string;
  sent_by: string;
  sent_on: string;
  system_id: Generated<string>;
  taken_on: string | null;
  urgency: string;
  version: Generated<number>;
  words: Buffer;
}

export interface Organisation {
  closed_because: string | null;
  closed_on: string | null;
  id: string;
  kind: string;
  name: string;
  ods_code: string | null;
  opened_on: string;
  opening_hours: string | null;
  phone: string | null;
  setting: string | null;
  slug: string;
  succeeded_by: string | null;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface OrganisationMembership {
  from_on: string;
  id: string;
  member_id: string;
  parent_id: string;
  reason: string | null;
  system_id: Generated<string>;
  until_on: string | null;
}

export interface OrganisationSpan {
  ancestor_id: string;
  descendant_id: string;
  from_on: string;
  system_id: Generated<string>;
  until_on: string | null;
}

export interface OverLimit {
  agreed_at: Timestamp;
  agreed_by: string;
  ended_by: string | null;
  ended_on: string | null;
  id: string;
  limits: string[];
  plan: string;
  post_id: string;
  reason: string;
  review_on: string;
  system_id: Generated<string>;
}

export interface OwnLearning {
  account_id: string;
  id: string;
  key_id: string;
  kind: string;
  minutes: number;
  on_day: string;
  post_id: string;
  sealed: Buffer;
  state: string;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface OwnTimeEntry {
  account_id: string;
  id: string;
  key_id: string;
  kind: string;
  minutes: number;
  on_day: string;
  post_id: string;
  sealed: Buffer;
  system_id: Generated<string>;
}

export interface PcnSharing {
  decided_at: Timestamp;
  decided_by: string;
  ended_at: Timestamp | null;
  ended_by: string | null;
  from_on: string;
  id: string;
  kind: string;
  pcn_id: string;
  provider_id: string;
  system_id: Generated<string>;
  until_on: string | null;
}

export interface PeerAttendance {
  colleague_id: string;
  event_id: string;
  how: string;
  id: string;
  recorded_at: Timestamp;
  recorded_by: string | null;
  session_ids: Generated<string[]>;
  system_id: Generated<string>;
  undone_at: Timestamp | null;
  undone_by: string | null;
}

export interface PeerComing {
  colleague_id: string;
  event_id: string;
  said_at: Timestamp;
  system_id: Generated<string>;
}

export interface PeerCover {
  agreed_at: Timestamp | null;
  chosen_at: Timestamp;
  chosen_by: string;
  colleague_id: string;
  cover_post_id: string | null;
  post_id: string;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface PeerDoor {
  event_id: string;
  expires_at: Timestamp;
  key_id: string;
  sealed: Buffer;
  system_id: Generated<string>;
}

export interface PeerEvent {
  changed_at: Timestamp;
  cpd_minutes: number;
  id: string;
  minutes: number;
  network_id: string;
  place: string;
  planned_by: string;
  sequence: Generated<number>;
  starts_at: Timestamp;
  state: Generated<string>;
  system_id: Generated<string>;
  title: string;
  version: Generated<number>;
}

export interface PeerNetwork {
  about: string;
  area_id: string;
  cadence: string;
  closed_on: string | null;
  contact: string;
  funded: Generated<string>;
  host_id: string;
  how_to_join: string;
  id: string;
  level: string;
  system_id: Generated<string>;
  title: string;
  version: Generated<number>;
}

export interface PeerWish {
  answer: string | null;
  answered_at: Timestamp | null;
  asked_at: Timestamp;
  id: string;
  peer_post_id: string;
  post_id: string;
  system_id: Generated<string>;
  withdrawn_at: Timestamp | null;
}

export interface PersonApart {
  one_id: string;
  other_id: string;
  said_at: Timestamp;
  said_by: string;
  system_id: Generated<string>;
}

export interface PersonMatch {
  known_id: string;
  referral_id: string;
  said_at: Timestamp;
  said_by: string;
  system_id: Generated<string>;
}

export interface PersonMerge {
  agreed: string[];
  id: string;
  kept_id: string;
  merged_at: Timestamp;
  merged_by: string;
  merged_id: string;
  system_id: Generated<string>;
  undone_at: Timestamp | null;
  undone_by: string | null;
}

export interface PlannedSession {
  cancelled_by: string | null;
  changed_at: Timestamp;
  format: string | null;
  gap_reason: string | null;
  id: string;
  kinds: string[];
  minutes: number;
  planned_at: Timestamp;
  planned_by: string | null;
  planned_on: Generated<string>;
  post_id: string;
  sequence: Generated<number>;
  series_id: string | null;
  starts_at: Timestamp;
  state: Generated<string>;
  supervisor_id: string;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface PlannedSessionMove {
  from_at: Timestamp;
  moved_at: Timestamp;
  moved_by: string | null;
  sequence: number;
  session_id: string;
  system_id: Generated<string>;
  to_at: Timestamp;
}

export interface PlannedSessionWords {
  key_id: string;
  reader_ids: string[];
  sealed: Buffer;
  session_id: string;
  system_id: Generated<string>;
  written_at: Timestamp;
}

export interface Post {
  already_taking_referrals: Generated<boolean>;
  band: string | null;
  claim_reference: string | null;
  colleague_id: string;
  employer_id: string;
  employment_model: string;
  end_reason: string | null;
  ended_on: string | null;
  entry_route: string | null;
  funding_from_on: string | null;
  funding_source: string | null;
  funding_until_on: string | null;
  id: string;
  job_title: string;
  joined_on: string;
  line_manager_id: string | null;
  pcn_id: string | null;
  role: string;
  sole_worker_said: boolean | null;
  started_on: string;
  system_id: Generated<string>;
  version: Generated<number>;
  wte: number;
}

export interface PostAbsence {
  expected_back_on: string | null;
  from_on: string;
  id: string;
  post_id: string;
  return_talk_on: string | null;
  system_id: Generated<string>;
  until_on: string | null;
}

export interface PostHours {
  from_on: string;
  post_id: string;
  system_id: Generated<string>;
  wte: number;
}

export interface PostSite {
  from_on: string;
  meant_on: string | null;
  organisation_id: string;
  post_id: string;
  system_id: Generated<string>;
  until_on: string | null;
  weekdays: Generated<number[]>;
}

export interface PracticeRecords {
  in_use: Generated<string[]>;
  site_id: string;
  system_id: Generated<string>;
  version: Generated<number>;
  who_to_ring: string | null;
}

export interface PrivateNote {
  account_id: string;
  key_id: string;
  sealed: Buffer;
  session_id: string;
  system_id: Generated<string>;
  version: Generated<number>;
  written_at: Timestamp;
}

export interface PublishedFigure {
  id: string;
  name: string;
  period: string;
  published_at: Generated<Timestamp>;
  suppressed: boolean;
  system_id: string;
  value: number | null;
}

export interface PulseAnswer {
  account_id: string;
  answer: number;
  colleague_id: string;
  question: string;
  system_id: Generated<string>;
  week_on: string;
}

export interface ReadinessSignOff {
  facts: Buffer;
  id: string;
  post_id: string;
  signed_as: string;
  signed_at: Timestamp;
  signed_by: string;
  signed_on: string;
  system_id: Generated<string>;
}

export interface RecordAccess {
  access_type: string;
  approved_on: string | null;
  blocker: string | null;
  live_on: string | null;
  lost_on: string | null;
  post_id: string;
  requested_on: string | null;
  reviewed_on: string | null;
  site_id: string;
  state: string;
  system_id: Generated<string>;
}

export interface RecordAccessStep {
  access_type: string;
  on_day: string;
  post_id: string;
  recorded_at: Generated<Timestamp>;
  site_id: string;
  state: string;
  step: Generated<number>;
  system_id: Generated<string>;
}

export interface Referral {
  agrees: string;
  agrees_said_by: string | null;
  by_self: boolean;
  case_id: string | null;
  confirmed_alone_on: string | null;
  crisis_words_found: boolean;
  crisis_words_version: number;
  danger: string;
  decided_by: string | null;
  decided_on: string | null;
  door: string;
  due_on: string;
  finished: boolean;
  held_since: Timestamp;
  holder_id: string;
  id: string;
  key_id: string;
  last_word_how: string | null;
  last_word_on: string | null;
  needs: Generated<string[]>;
  organisation_id: string;
  outcome: string | null;
  own_wish: Generated<string>;
  person_id: string;
  practice_id: string | null;
  received_at: Timestamp;
  received_by: string | null;
  reference: string;
  referrer_id: string | null;
  risk_read_at: Timestamp | null;
  risk_read_by: string | null;
  risk_read_by_on: string;
  sealed: Buffer;
  source: string;
  state: string;
  system_id: Generated<string>;
  urgency: string;
  version: Generated<number>;
}

export interface ReferralDecision {
  decided_at: Timestamp;
  decided_by: string;
  id: string;
  key_id: string;
  outcome: string;
  referral_id: string;
  sealed: Buffer;
  system_id: Generated<string>;
}

export interface ReferralSharing {
  agreed_on: string;
  ended_on: string | null;
  id: string;
  may_know: string;
  noted_by: string;
  referral_id: string;
  referrer_id: string;
  system_id: Generated<string>;
}

export interface ReferralWord {
  by_id: string | null;
  how: string;
  id: string;
  noted_at: Timestamp;
  on_day: string;
  reached: boolean;
  referral_id: string;
  system_id: Generated<string>;
}

export interface Referrer {
  domain: string | null;
  id: string;
  key_id: string;
  sealed: Buffer;
  system_id: Generated<string>;
}

export interface ResourceCheck {
  checked_by: string;
  checked_on: string;
  id: string;
  resource_id: string;
  state: string;
  system_id: Generated<string>;
}

export interface Seat {
  account_id: string | null;
  colleague_id: string;
  from_on: string;
  id: string;
  organisation_id: string;
  role: string;
  slug: string;
  system_id: Generated<string>;
  until_on: string | null;
}

export interface ServiceAgreement {
  agreed_on: string | null;
  pcn_id: string;
  provider_id: string;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface ServiceAgreementItem {
  held_by: string | null;
  item: string;
  pcn_id: string;
  provider_id: string;
  stated: boolean;
  system_id: Generated<string>;
}

export interface ServiceContactLength {
  contacts: number;
  counted_on: string;
  median_minutes: number;
  organisation_id: string;
  system_id: Generated<string>;
}

export interface Session {
  account_id: string;
  created_at: Timestamp;
  device: Generated<string>;
  expires_at: Timestamp;
  id: string;
  seen_at: Timestamp;
  token_hash: Buffer;
}

export interface SessionRecord {
  competencies: Generated<string[]>;
  covered: Generated<string[]>;
  key_id: string;
  session_id: string;
  shared: Buffer;
  supervisor_id: string;
  system_id: Generated<string>;
  themes: Generated<string[]>;
  version: Generated<number>;
  wellbeing: string | null;
  worker_id: string;
  written_at: Timestamp;
  written_by: string;
}

export interface SessionSignature {
  hash: Buffer;
  how: string;
  id: string;
  link_id: string | null;
  session_id: string;
  signed_as: string;
  signed_at: Timestamp;
  signed_by: string;
  system_id: Generated<string>;
}

export interface SessionSignatureDisowned {
  disowned_at: Timestamp;
  disowned_by: string;
  signature_id: string;
  system_id: Generated<string>;
}

export interface SharedQuarter {
  figures: Json;
  learning: Json | null;
  post_id: string;
  quarter_on: string;
  shared_on: string;
  system_id: Generated<string>;
  with_pcn: Generated<boolean>;
}

export interface SignOffer {
  account_id: string;
  expires_at: Timestamp;
  for_id: string;
  key_id: string;
  link_id: string;
  made_at: Timestamp;
  sealed: Buffer;
  session_id: string;
  system_id: Generated<string>;
}

export interface SiteArrangement {
  phone: string | null;
  post_id: string;
  room: string | null;
  site_id: string;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface SiteCheck {
  answer: string;
  answered_at: Timestamp;
  answered_by: string;
  id: string;
  item: string;
  on_day: string;
  post_id: string;
  site_id: string;
  system_id: Generated<string>;
  voice: string;
}

export interface SiteContact {
  email: string | null;
  from_on: string;
  id: string;
  name: string;
  phone: string | null;
  role: string;
  site_id: string;
  system_id: Generated<string>;
  until_on: string | null;
}

export interface SiteWelcome {
  ended_on: string | null;
  id: string;
  kind: string;
  on_day: string;
  post_id: string;
  recorded_at: Timestamp;
  recorded_by: string;
  site_id: string;
  system_id: Generated<string>;
  whom: string;
}

export interface Stamp {
  stamps: string;
  system_id: Generated<string>;
  version: Generated<string>;
}

export interface StandardChange {
  before_value: Json | null;
  close_reason: string | null;
  closed_by: string | null;
  ended_at: Timestamp | null;
  from_on: string;
  id: string;
  made_at: Timestamp;
  made_by: string;
  organisation_id: string;
  path: string;
  reason: string;
  system_id: Generated<string>;
  until_on: string | null;
  value: Json;
  version: Generated<number>;
  withdrawn_at: Timestamp | null;
}

export interface SupervisionAgreement {
  created_at: Timestamp;
  id: string;
  kind: string;
  post_id: string;
  supervisor_id: string;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface SupervisionAgreementSignature {
  agreement_id: string;
  hash: Buffer;
  signed_as: string;
  signed_at: Timestamp;
  signed_by: string;
  signed_on: string;
  system_id: Generated<string>;
  version: number;
}

export interface SupervisionAgreementText {
  agreement_id: string;
  edition: string;
  hash: Buffer;
  manages: Json;
  review_on: string;
  sections: Json;
  system_id: Generated<string>;
  version: number;
  written_at: Timestamp;
  written_by: string | null;
}

export interface SupervisionSession {
  format: string | null;
  functions: Generated<string[]>;
  held_on: string;
  id: string;
  kinds: string[];
  minutes: number;
  post_id: string;
  recorded_at: Timestamp;
  recorded_by: string | null;
  supervisor_id: string | null;
  system_id: Generated<string>;
}

export interface SupervisorAbsence {
  colleague_id: string;
  from_on: string;
  id: string;
  recorded_by: string | null;
  system_id: Generated<string>;
  until_on: string | null;
  version: Generated<number>;
}

export interface SupervisorConfirmation {
  colleague_id: string;
  confirmed_at: Timestamp;
  confirmed_on: string;
  edition: string;
  id: string;
  points: string[];
  system_id: Generated<string>;
}

export interface SupervisorCover {
  absence_id: string;
  colleague_id: string;
  from_on: string;
  id: string;
  post_id: string | null;
  system_id: Generated<string>;
}

export interface SupervisorTime {
  colleague_id: string;
  minutes_a_month: number;
  organisation_id: string;
  set_at: Timestamp;
  set_by: string | null;
  system_id: Generated<string>;
  version: Generated<number>;
}

export interface SupportGap {
  case_id: string;
  id: string;
  missing: string;
  needs: string[];
  noted_by: string;
  noted_on: string;
  organisation_id: string;
  system_id: Generated<string>;
}

export interface TableStamp {
  id: Generated<string>;
  name: string;
  system_id: Generated<string>;
  version: Generated<string>;
}

export interface Tenant {
  created_at: Generated<Timestamp>;
  id: string;
  name: string;
  slug: string;
}

export interface Throttle {
  count: number;
  key: string;
  until_at: Timestamp;
}

export interface TrainingRecord {
  colleague_id: string;
  edition: string;
  file_id: string | null;
  hours: number | null;
  id: string;
  item_id: string;
  kind: string;
  module_id: string | null;
  on_day: string;
  provider: Generated<string>;
  reason: Generated<string>;
  record_system: Generated<string>;
  recorded_at: Timestamp;
  recorded_by: string;
  system_id: Generated<string>;
  verified_by: string | null;
  verified_on: string | null;
  withdrawn_at: Timestamp | null;
  withdrawn_by: string | null;
}

export interface TrainingRecordSite {
  record_id: string;
  site_id: string;
  system_id: Generated<string>;
}

export interface VaultPerson {
  created_at: Timestamp;
  id: string;
  key_id: string;
  merged_into: string | null;
  sealed: Buffer;
  system_id: Generated<string>;
  updated_at: Timestamp;
  version: Generated<number>;
}

export interface VaultPersonMark {
  kind: string;
  mark: Buffer;
  person_id: string;
  system_id: Generated<string>;
}

export interface VerdictDispute {
  answer: string | null;
  answered_by: string | null;
  answered_on: string | null;
  id: string;
  item_id: string;
  post_id: string;
  raised_on: string;
  says: string;
  site_id: string | null;
  system_id: Generated<string>;
  verdict: string;
}

export interface DB {
  access: Access;
  access_about: AccessAbout;
  access_request: AccessRequest;
  access_request_post: AccessRequestPost;
  account: Account;
  address: Address;
  advice_call: AdviceCall;
  advice_door: AdviceDoor;
  advice_question: AdviceQuestion;
  agenda_item: AgendaItem;
  agreed_action: AgreedAction;
  agreed_exception: AgreedException;
  agreed_hours: AgreedHours;
  allocation: Allocation;
  appointment: Appointment;
  appointment_absence: AppointmentAbsence;
  appointment_cover: AppointmentCover;
  breach_notice: BreachNotice;
  calendar_feed: CalendarFeed;
  capacity_factor: CapacityFactor;
  care_case: CareCase;
  case_asked: CaseAsked;
  case_bounce: CaseBounce;
  case_closure: CaseClosure;
  case_glass: CaseGlass;
  case_head: CaseHead;
  case_holding: CaseHolding;
  case_need: CaseNeed;
  case_role: CaseRole;
  case_supporter: CaseSupporter;
  case_weight: CaseWeight;
  checked_domain: CheckedDomain;
  colleague: Colleague;
  concern: Concern;
  concern_call: ConcernCall;
  concern_entry: ConcernEntry;
  concern_notice: ConcernNotice;
  contact: Contact;
  cover_plan: CoverPlan;
  crisis_alarm: CrisisAlarm;
  crisis_alarm_call: CrisisAlarmCall;
  crisis_word_list: CrisisWordList;
  cross_referral: CrossReferral;
  cross_referral_word: CrossReferralWord;
  debrief: Debrief;
  development_plan: DevelopmentPlan;
  development_plan_confirmation: DevelopmentPlanConfirmation;
  digest: Digest;
  draft: Draft;
  duty: Duty;
  event: Event;
  event_about: EventAbout;
  evidence_pack: EvidencePack;
  evidence_pack_code: EvidencePackCode;
  evidence_pack_file: EvidencePackFile;
  evidence_pack_part: EvidencePackPart;
  evidence_pack_post: EvidencePackPost;
  file: File;
  front_door: FrontDoor;
  induction_mark: InductionMark;
  job_check: JobCheck;
  job_run: JobRun;
  lead_change: LeadChange;
  link: Link;
  local_target: LocalTarget;
  log_seal: LogSeal;
  mail: Mail;
  mdt_attendee: MdtAttendee;
  mdt_decision: MdtDecision;
  mdt_gap: MdtGap;
  mdt_item: MdtItem;
  mdt_meeting: MdtMeeting;
  mdt_meeting_site: MdtMeetingSite;
  mdt_named_sheet: MdtNamedSheet;
  mdt_share: MdtShare;
  onward_referral: OnwardReferral;
  organisation: Organisation;
  organisation_membership: OrganisationMembership;
  organisation_span: OrganisationSpan;
  over_limit: OverLimit;
  own_learning: OwnLearning;
  own_time_entry: OwnTimeEntry;
  pcn_sharing: PcnSharing;
  peer_attendance: PeerAttendance;
  peer_coming: PeerComing;
  peer_cover: PeerCover;
  peer_door: PeerDoor;
  peer_event: PeerEvent;
  peer_network: PeerNetwork;
  peer_wish: PeerWish;
  person_apart: PersonApart;
  person_match: PersonMatch;
  person_merge: PersonMerge;
  planned_session: PlannedSession;
  planned_session_move: PlannedSessionMove;
  planned_session_words: PlannedSessionWords;
  post: Post;
  post_absence: PostAbsence;
  post_hours: PostHours;
  post_site: PostSite;
  practice_records: PracticeRecords;
  private_note: PrivateNote;
  published_figure: PublishedFigure;
  pulse_answer: PulseAnswer;
  readiness_sign_off: ReadinessSignOff;
  record_access: RecordAccess;
  record_access_step: RecordAccessStep;
  referral: Referral;
  referral_decision: ReferralDecision;
  referral_sharing: ReferralSharing;
  referral_word: ReferralWord;
  referrer: Referrer;
  resource_check: ResourceCheck;
  seat: Seat;
  service_agreement: ServiceAgreement;
  service_agreement_item: ServiceAgreementItem;
  service_contact_length: ServiceContactLength;
  session: Session;
  session_record: SessionRecord;
  session_signature: SessionSignature;
  session_signature_disowned: SessionSignatureDisowned;
  shared_quarter: SharedQuarter;
  sign_offer: SignOffer;
  site_arrangement: SiteArrangement;
  site_check: SiteCheck;
  site_contact: SiteContact;
  site_welcome: SiteWelcome;
  stamp: Stamp;
  standard_change: StandardChange;
  supervision_agreement: SupervisionAgreement;
  supervision_agreement_signature: SupervisionAgreementSignature;
  supervision_agreement_text: SupervisionAgreementText;
  supervision_session: SupervisionSession;
  supervisor_absence: SupervisorAbsence;
  supervisor_confirmation: SupervisorConfirmation;
  supervisor_cover: SupervisorCover;
  supervisor_time: SupervisorTime;
  support_gap: SupportGap;
  table_stamp: TableStamp;
  tenant: Tenant;
  throttle: Throttle;
  training_record: TrainingRecord;
  training_record_site: TrainingRecordSite;
  "vault.person": VaultPerson;
  "vault.person_mark": VaultPersonMark;
  verdict_dispute: VerdictDispute;
}
