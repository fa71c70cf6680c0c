-- Somebody is helped: cases by number, contacts, needs, concerns, and who holds each. No name, no address, no birth date lies
-- here; free text is sealed, bound to its row.

-- Short numbers to say on the telephone. One row of numbers for all systems: nobody waits for another's case to be opened.
create sequence case_number start with 10001;
grant usage on sequence case_number to trellis_app;

-- One episode of support. `holder_id` is never empty: somebody holds every open case (safety H7). `post_id` is the worker it is
-- allocated to; the holder may be a cover while that worker is away.
create table care_case (
  system_id uuid not null default app_system(),
  id uuid not null,
  number text not null default 'C-' || nextval('case_number'),
  referral_id uuid,
  -- In the vault, which has its own role: no foreign key crosses to it.
  person_id uuid,
  organisation_id uuid not null,
  practice_id uuid,
  source text not null,
  post_id uuid,
  holder_id uuid not null,
  held_since date not null,
  holding text not null default 'waiting' check (holding in ('waiting', 'allocated', 'cover', 'manager')),
  -- The case changed hands, and the person has not been told yet who holds it now (safety H7).
  must_tell boolean not null default false,
  opened_on date not null,
  -- The first contact that counts (caseload.yaml, what_counts), and whose it was.
  first_contact_on date,
  first_contact_post_id uuid,
  last_contact_on date,
  contacts_count integer not null default 0,
  next_on date,
  key_id text,
  next_what bytea,
  -- What the days without contact are counted from: the agreed next date, else the last contact, else the opening.
  due_on date not null generated always as (coalesce(next_on, last_contact_on, opened_on)) stored,
  state text not null default 'open' check (state in ('open', 'closed')),
  closed_on date,
  closure_reason text,
  has_plan boolean not null default false,
  -- Asked alone, at the first contact (safety H2).
  own_wish text not null default 'not-asked' check (own_wish in ('yes', 'no', 'not-asked')),
  own_wish_asked_on date,
  open_concerns integer not null default 0,
  version integer not null default 1,
  primary key (system_id, id),
  unique (system_id, number),
  foreign key (system_id, organisation_id) references organisation (system_id, id),
  foreign key (system_id, practice_id) references organisation (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, holder_id) references colleague (system_id, id),
  check ((state = 'closed') = (closed_on is not null and closure_reason is not null)),
  -- A case with a concern open cannot close (safety H4).
  check (state = 'open' or open_concerns = 0)
);
create unique index care_case_referral on care_case (system_id, referral_id) where referral_id is not null;
-- The lists of those who work: open cases only, however many are closed.
create index care_case_held on care_case (system_id, holder_id, due_on, id) where state = 'open';
create index care_case_post on care_case (system_id, post_id, due_on, id) where state = 'open';
create index care_case_organisation on care_case (system_id, organisation_id, due_on, id) where state = 'open';
-- New people of the last year for each post, and closures of the last months.
create index care_case_counted on care_case (system_id, first_contact_post_id, first_contact_on)
  where first_contact_on is not null;
create index care_case_closed on care_case (system_id, post_id, closed_on desc) where state = 'closed';
create index care_case_person on care_case (system_id, person_id) where person_id is not null;
call protect('care_case');

-- One conversation, visit, message or try. What was corrected or undone stays, marked.
create table contact (
  system_id uuid not null default app_system(),
  id uuid not null,
  case_id uuid not null,
  post_id uuid,
  colleague_id uuid not null,
  kind text not null,
  held_on date not null,
  minutes integer not null check (minutes between 0 and 1440),
  substantive boolean not null,
  -- Counts towards the year: substantive, and for a group session with a plan (caseload.yaml, what_counts).
  counts boolean not null,
  needs text[] not null default '{}',
  -- The kinds of support that the person was connected with (caseload.yaml support_offered_categories).
  offered text[] not null default '{}',
  -- How sure the person feels of managing what matters most to them, 0 to 10 (confidence-ladder).
  confidence smallint check (confidence between 0 and 10),
  key_id text,
  note bytea,
  next_on date,
  -- What the agreed next step was before, so that undoing puts it back. Sealed with the note's key.
  before bytea,
  -- Hard for the worker: a debrief is owed (supervision.yaml). Between the worker and those who support them.
  distressing boolean not null default false,
  made_at timestamptz not null,
  corrects uuid,
  void text check (void in ('undone', 'corrected')),
  void_at timestamptz,
  primary key (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create index contact_case on contact (system_id, case_id, held_on desc, id desc);
create index contact_post on contact (system_id, post_id, held_on) include (minutes, substantive) where void is null;
call protect('contact');

create table case_need (
  system_id uuid not null default app_system(),
  case_id uuid not null,
  need text not null,
  noted_on date not null,
  contact_id uuid,
  primary key (system_id, case_id, need),
  foreign key (system_id, case_id) references care_case (system_id, id)
);
create index case_need_need on case_need (system_id, need, noted_on);
call protect('case_need');

-- Who held a case between which days: the allocated worker, a named cover, or a manager.
create table case_holding (
  system_id uuid not null default app_system(),
  id uuid not null,
  case_id uuid not null,
  colleague_id uuid not null,
  post_id uuid,
  holding text not null check (holding in ('waiting', 'allocated', 'cover', 'manager')),
  from_on date not null,
  until_on date,
  because text not null,
  primary key (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create index case_holding_case on case_holding (system_id, case_id, from_on desc);
call protect('case_holding');

-- Whom a line manager named beforehand to hold the cases of a post when its worker is away.
create table cover_plan (
  system_id uuid not null default app_system(),
  post_id uuid not null,
  cover_post_id uuid not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  version integer not null default 1,
  primary key (system_id, post_id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, cover_post_id) references post (system_id, id),
  check (post_id <> cover_post_id)
);
call protect('cover_plan');

-- A worry about somebody's safety: not a note (safety H4). It stays first until a named person acknowledges it.
create table concern (
  system_id uuid not null default app_system(),
  id uuid not null,
  case_id uuid not null,
  contact_id uuid,
  raised_by uuid not null,
  raised_at timestamptz not null,
  kind text not null check (kind in ('safety', 'abuse', 'suicidal')),
  key_id text,
  what bytea,
  next_check_on date not null,
  told_at timestamptz,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  state text not null default 'open' check (state in ('open', 'closed')),
  closed_by uuid,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, raised_by) references colleague (system_id, id),
  foreign key (system_id, acknowledged_by) references colleague (system_id, id),
  check (state = 'open' or acknowledged_at is not null)
);
create index concern_case on concern (system_id, case_id, raised_at desc);
create index concern_open on concern (system_id, next_check_on) where state = 'open';
call protect('concern');

-- What was written about a concern since: whom I told, when, what was agreed. Never altered.
create table concern_entry (
  system_id uuid not null default app_system(),
  id uuid not null,
  concern_id uuid not null,
  at timestamptz not null,
  by_id uuid not null,
  kind text not null check (kind in ('told', 'checked', 'acknowledged', 'closed')),
  told_on date,
  key_id text not null,
  said bytea not null,
  primary key (system_id, id),
  foreign key (system_id, concern_id) references concern (system_id, id)
);
create index concern_entry_concern on concern_entry (system_id, concern_id, at);
call protect_insert_only('concern_entry');

-- Who must see a concern, and the message that went to each. A message that was not delivered is nobody told.
create table concern_notice (
  system_id uuid not null default app_system(),
  concern_id uuid not null,
  colleague_id uuid not null,
  duty text not null check (duty in ('safeguarding-gp', 'manager')),
  mail_id uuid,
  primary key (system_id, concern_id, colleague_id),
  foreign key (system_id, concern_id) references concern (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create index concern_notice_colleague on concern_notice (system_id, colleague_id);
call protect('concern_notice');

-- How an episode ended, each time it did.
create table case_closure (
  system_id uuid not null default app_system(),
  id uuid not null,
  case_id uuid not null,
  reason text not null,
  closed_on date not null,
  closed_by uuid not null,
  post_id uuid,
  attempts_made integer,
  referrer_told boolean,
  risk_checked boolean,
  key_id text,
  note bytea,
  reopened_on date,
  reopened_by uuid,
  primary key (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id)
);
create index case_closure_case on case_closure (system_id, case_id, closed_on desc);
call protect('case_closure');

-- Support that somebody needed and nobody near here offers. It names nobody: it is for those who plan.
create table support_gap (
  system_id uuid not null default app_system(),
  id uuid not null,
  case_id uuid not null,
  organisation_id uuid not null,
  needs text[] not null,
  missing text not null,
  noted_on date not null,
  noted_by uuid not null,
  primary key (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id)
);
create index support_gap_organisation on support_gap (system_id, organisation_id, noted_on desc);
call protect('support_gap');

-- Personal details opened by somebody with no care relationship, with a reason and for a while. The access log has each look.
create table case_glass (
  system_id uuid not null default app_system(),
  id uuid not null,
  case_id uuid not null,
  colleague_id uuid not null,
  reason text not null,
  broken_at timestamptz not null,
  until_at timestamptz not null,
  primary key (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create index case_glass_case on case_glass (system_id, case_id, until_at desc);
call protect('case_glass');
