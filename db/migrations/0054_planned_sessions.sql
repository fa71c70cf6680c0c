-- Sessions from when they are planned to when they were held or missed, and the calendars that show them.

-- One planned session. Once it is held, `supervision_session` has a row of the same id; this one says how it was planned.
-- Why a gap came about is a code that a manager and a pack of evidence may show; never why somebody was absent.
create table planned_session (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  supervisor_id uuid not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  starts_at timestamptz not null,
  -- The day on a calendar in London.
  planned_on date not null generated always as ((starts_at at time zone 'Europe/London')::date) stored,
  minutes integer not null check (minutes between 1 and 1440),
  format text check (format in ('face-to-face', 'video', 'phone', 'group')),
  state text not null default 'planned' check (state in ('planned', 'held', 'missed', 'called-off')),
  cancelled_by text check (cancelled_by in ('link-worker', 'supervisor', 'service', 'none')),
  gap_reason text check (gap_reason in ('absence', 'supervisor-away', 'service-pressure', 'rearranged', 'other')),
  -- Those planned together, every so many weeks.
  series_id uuid,
  -- Rises with every change that a calendar is told of (RFC 5545 SEQUENCE).
  sequence integer not null default 0,
  version integer not null default 1,
  planned_by uuid,
  planned_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, supervisor_id) references colleague (system_id, id),
  check ((state in ('missed', 'called-off')) = (gap_reason is not null))
);
create index planned_session_post on planned_session (system_id, post_id, planned_on desc, id desc);
create index planned_session_supervisor on planned_session (system_id, supervisor_id, planned_on desc, id desc);
create index planned_session_series on planned_session (system_id, series_id) where series_id is not null;
call protect('planned_session');

-- When it was to be before it was moved: moving keeps history.
create table planned_session_move (
  system_id uuid not null default app_system(),
  session_id uuid not null,
  sequence integer not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  moved_by uuid,
  moved_at timestamptz not null,
  primary key (system_id, session_id, sequence),
  foreign key (system_id, session_id) references planned_session (system_id, id)
);
call protect_insert_only('planned_session_move');

-- What the two said of why a session was not held: theirs alone, whatever role asks (supervision.yaml private_to_pair).
create table planned_session_words (
  system_id uuid not null default app_system(),
  session_id uuid not null,
  reader_ids uuid[] not null,
  key_id text not null,
  sealed bytea not null,
  written_at timestamptz not null,
  primary key (system_id, session_id),
  foreign key (system_id, session_id) references planned_session (system_id, id)
);
call protect('planned_session_words');
create policy pair_only on planned_session_words as restrictive
  using ((select app_account()) = any (reader_ids)) with check ((select app_account()) = any (reader_ids));

-- A colleague's calendar as another program may read it: a secret address, kept as a hash, until it is called back.
create table calendar_feed (
  system_id uuid not null default app_system(),
  id uuid not null,
  colleague_id uuid not null,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  made_at timestamptz not null,
  fetched_at timestamptz,
  revoked_at timestamptz,
  primary key (system_id, id),
  unique (system_id, secret_hash),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create unique index calendar_feed_open on calendar_feed (system_id, colleague_id) where revoked_at is null;
call protect('calendar_feed');
