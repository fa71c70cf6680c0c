-- Meetings of the multidisciplinary team: when, who, which cases by number, what was decided, and what it cost. No name of
-- anybody supported lies here; what is written about a case is sealed, bound to its row.

create table mdt_meeting (
  system_id uuid not null default app_system(),
  id uuid not null,
  -- Planned together, as one series; a meeting planned alone has its own.
  series_id uuid not null,
  -- A meeting of mdt.yaml: meet.practice-mdt.
  kind text not null,
  starts_at timestamptz not null,
  -- The day in London, for lists.
  on_day date not null,
  minutes integer not null check (minutes between 5 and 480),
  held_minutes integer check (held_minutes between 5 and 480),
  place text not null default '',
  chair_id uuid not null,
  state text not null default 'planned' check (state in ('planned', 'held', 'called-off')),
  called_off_because text,
  -- Joined into another meeting, which serves its practices too.
  joined_into uuid,
  moved_from timestamptz,
  made_by uuid not null,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, chair_id) references colleague (system_id, id),
  foreign key (system_id, made_by) references colleague (system_id, id),
  foreign key (system_id, joined_into) references mdt_meeting (system_id, id),
  check ((state = 'called-off') = (called_off_because is not null))
);
create index mdt_meeting_day on mdt_meeting (system_id, on_day, id);
create index mdt_meeting_series on mdt_meeting (system_id, series_id, on_day);
create index mdt_meeting_chair on mdt_meeting (system_id, chair_id, on_day);
call protect('mdt_meeting');

-- Two meetings of one PCN became one. Undone, everything goes back to where it was.
create table mdt_share (
  system_id uuid not null default app_system(),
  id uuid not null,
  meeting_id uuid not null,
  joined_id uuid not null,
  shared_by uuid not null,
  shared_at timestamptz not null,
  undone_at timestamptz,
  primary key (system_id, id),
  foreign key (system_id, meeting_id) references mdt_meeting (system_id, id),
  foreign key (system_id, joined_id) references mdt_meeting (system_id, id),
  check (meeting_id <> joined_id)
);
create index mdt_share_meeting on mdt_share (system_id, meeting_id);
call protect('mdt_share');

-- The practices, sites or PCNs that a meeting is for; a joint meeting has several.
create table mdt_meeting_site (
  system_id uuid not null default app_system(),
  meeting_id uuid not null,
  organisation_id uuid not null,
  share_id uuid,
  primary key (system_id, meeting_id, organisation_id),
  foreign key (system_id, meeting_id) references mdt_meeting (system_id, id),
  foreign key (system_id, organisation_id) references organisation (system_id, id),
  foreign key (system_id, share_id) references mdt_share (system_id, id)
);
create index mdt_meeting_site_organisation on mdt_meeting_site (system_id, organisation_id, meeting_id);
call protect('mdt_meeting_site');

-- Who is asked to come: a colleague, or a guest from outside with no account, who never sees a case.
create table mdt_attendee (
  system_id uuid not null default app_system(),
  id uuid not null,
  meeting_id uuid not null,
  colleague_id uuid,
  post_id uuid,
  guest_name text,
  guest_organisation text,
  guest_email text,
  attends_as text not null,
  attendance text check (attendance in ('present', 'apologies', 'not-there')),
  mail_id uuid,
  share_id uuid,
  primary key (system_id, id),
  foreign key (system_id, meeting_id) references mdt_meeting (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, share_id) references mdt_share (system_id, id),
  check ((colleague_id is null) = (guest_name is not null and guest_email is not null))
);
create unique index mdt_attendee_colleague on mdt_attendee (system_id, meeting_id, colleague_id)
  where colleague_id is not null;
create index mdt_attendee_meeting on mdt_attendee (system_id, meeting_id);
create index mdt_attendee_whom on mdt_attendee (system_id, colleague_id, meeting_id) where colleague_id is not null;
create index mdt_attendee_post on mdt_attendee (system_id, post_id) where post_id is not null;
call protect('mdt_attendee');

-- A case on the agenda, by its number. What is asked and why is sealed.
create table mdt_item (
  system_id uuid not null default app_system(),
  id uuid not null,
  meeting_id uuid not null,
  case_id uuid not null,
  key_id text not null,
  words bytea not null,
  put_by uuid not null,
  put_at timestamptz not null,
  discussed boolean not null default false,
  -- The meeting that it was carried over from, or was on before two meetings were shared.
  came_from uuid,
  share_id uuid,
  version integer not null default 1,
  primary key (system_id, id),
  unique (system_id, meeting_id, case_id),
  foreign key (system_id, meeting_id) references mdt_meeting (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, put_by) references colleague (system_id, id),
  foreign key (system_id, share_id) references mdt_share (system_id, id)
);
create index mdt_item_case on mdt_item (system_id, case_id);
call protect('mdt_item');

-- What was decided: about a case, or about how the team works. An action stands in `agreed_action` under the same id.
create table mdt_decision (
  system_id uuid not null default app_system(),
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  kind text not null check (kind in ('action', 'next-step', 'lead', 'note')),
  key_id text not null,
  said bytea not null,
  owner_id uuid,
  due_on date,
  -- The one role that leads from now on (mdt.rule.one-lead).
  lead_id uuid,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (system_id, id),
  foreign key (system_id, meeting_id) references mdt_meeting (system_id, id),
  foreign key (system_id, item_id) references mdt_item (system_id, id),
  foreign key (system_id, owner_id) references colleague (system_id, id),
  foreign key (system_id, lead_id) references colleague (system_id, id),
  foreign key (system_id, decided_by) references colleague (system_id, id)
);
create index mdt_decision_meeting on mdt_decision (system_id, meeting_id, decided_at);
create index mdt_decision_item on mdt_decision (system_id, item_id) where item_id is not null;
call protect('mdt_decision');

-- What a community lacks, as meetings said it: "no bereavement group in Moorside".
create table mdt_gap (
  system_id uuid not null default app_system(),
  id uuid not null,
  organisation_id uuid not null,
  meeting_id uuid,
  -- A need of caseload.yaml, where one fits.
  need text,
  says text not null,
  noted_by uuid not null,
  noted_on date not null,
  met_on date,
  met_by uuid,
  -- What there is now.
  met_says text,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, organisation_id) references organisation (system_id, id),
  foreign key (system_id, meeting_id) references mdt_meeting (system_id, id),
  foreign key (system_id, noted_by) references colleague (system_id, id),
  foreign key (system_id, met_by) references colleague (system_id, id),
  check ((met_on is null) = (met_by is null))
);
create index mdt_gap_organisation on mdt_gap (system_id, organisation_id, noted_on desc, id desc);
create index mdt_gap_meeting on mdt_gap (system_id, meeting_id) where meeting_id is not null;
call protect('mdt_gap');

-- A sheet on paper that names people: why, until when, and that it was destroyed. The names are read when it is printed and are
-- kept nowhere but in the vault.
create table mdt_named_sheet (
  system_id uuid not null default app_system(),
  id uuid not null,
  meeting_id uuid not null,
  printed_by uuid not null,
  printed_at timestamptz not null,
  reason text not null,
  destroy_by date not null,
  destroyed_on date,
  primary key (system_id, id),
  foreign key (system_id, meeting_id) references mdt_meeting (system_id, id),
  foreign key (system_id, printed_by) references colleague (system_id, id)
);
create index mdt_named_sheet_meeting on mdt_named_sheet (system_id, meeting_id);
create index mdt_named_sheet_owed on mdt_named_sheet (system_id, printed_by, destroy_by) where destroyed_on is null;
call protect('mdt_named_sheet');
