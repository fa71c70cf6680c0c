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
  request_id: string;
  seat_id: string | null;
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

export interface Organisation {
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
  organisation_id: string;
  post_id: string;
  system_id: Generated<string>;
  until_on: string | null;
  weekdays: Generated<number[]>;
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

export interface Session {
  account_id: string;
  created_at: Timestamp;
  device: Generated<string>;
  expires_at: Timestamp;
  id: string;
  seen_at: Timestamp;
  token_hash: Buffer;
}

export interface StandardChange {
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

export interface DB {
  access: Access;
  account: Account;
  address: Address;
  colleague: Colleague;
  draft: Draft;
  event: Event;
  file: File;
  link: Link;
  log_seal: LogSeal;
  mail: Mail;
  organisation: Organisation;
  organisation_membership: OrganisationMembership;
  organisation_span: OrganisationSpan;
  person_merge: PersonMerge;
  post: Post;
  post_absence: PostAbsence;
  post_hours: PostHours;
  post_site: PostSite;
  published_figure: PublishedFigure;
  seat: Seat;
  session: Session;
  standard_change: StandardChange;
  tenant: Tenant;
  throttle: Throttle;
  "vault.person": VaultPerson;
  "vault.person_mark": VaultPersonMark;
}
