-- How a worker's hours are protected, how the job was described, how it goes, and what of it the worker shares.

-- Hours a week of one kind that were agreed for a post: protected (`protected`), or as the job was described (`described`).
-- The row with the latest day holds; nothing is altered.
create table agreed_hours (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  purpose text not null check (purpose in ('protected', 'described')),
  kind text not null check (kind in ('people', 'relationships', 'mdt', 'learning', 'peers', 'supervision', 'other')),
  hours_a_week numeric(4, 2) not null check (hours_a_week between 0 and 60),
  from_on date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (system_id, id, kind),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, set_by) references colleague (system_id, id)
);
create index agreed_hours_post on agreed_hours (system_id, post_id, purpose, kind, from_on desc, set_at desc);
call protect_insert_only('agreed_hours');

-- What the worker adds to what the records say, or takes off. Theirs alone.
create table own_time_entry (
  system_id uuid not null default app_system(),
  id uuid not null,
  account_id uuid not null,
  post_id uuid not null,
  kind text not null check (kind in ('people', 'relationships', 'mdt', 'learning', 'peers', 'supervision')),
  on_day date not null,
  minutes integer not null check (minutes between -1440 and 1440 and minutes <> 0),
  key_id text not null,
  sealed bytea not null,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id)
);
create index own_time_entry_post on own_time_entry (system_id, post_id, on_day);
call protect('own_time_entry');
create policy own_entries on own_time_entry as restrictive
  using (account_id = (select app_account()))
  with check ((select app_account()) is null or account_id = (select app_account()));

-- A quarter as the worker chose to show it: the figures as they stood, until the worker takes them back.
create table shared_quarter (
  system_id uuid not null default app_system(),
  post_id uuid not null,
  quarter_on date not null,
  figures jsonb not null,
  shared_on date not null,
  primary key (system_id, post_id, quarter_on),
  foreign key (system_id, post_id) references post (system_id, id)
);
call protect('shared_quarter');

-- Whether the job is as it was described, at six weeks, three and six months. The worker's alone until they share it.
create table job_check (
  system_id uuid not null default app_system(),
  post_id uuid not null,
  milestone text not null check (milestone in ('six-weeks', 'three-months', 'six-months')),
  account_id uuid not null,
  answer text not null check (answer in ('as-described', 'partly', 'different')),
  key_id text,
  sealed bytea,
  answered_on date not null,
  shared_on date,
  talked_on date,
  primary key (system_id, post_id, milestone),
  foreign key (system_id, post_id) references post (system_id, id)
);
call protect('job_check');
create policy own_until_shared on job_check as restrictive
  using (account_id = (select app_account()) or shared_on is not null)
  with check ((select app_account()) is null or account_id = (select app_account()) or shared_on is not null);
