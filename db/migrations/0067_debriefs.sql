-- A debrief that is owed to a worker within two working days (supervision.yaml sup.debrief). It holds nothing of what happened, nor
-- which of the ways it came about: to whoever holds the duty it is a debrief, owed.
create table debrief (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  -- From this day the working days are counted, and until `due_on` it is to be offered.
  owed_on date not null,
  due_on date not null,
  -- A time that somebody offers; the worker takes it, or leaves it, and says no why.
  offered_by uuid,
  offered_at timestamptz,
  first_offered_on date,
  starts_at timestamptz,
  minutes integer check (minutes between 5 and 480),
  format text check (format in ('face-to-face', 'video', 'phone')),
  answer text check (answer in ('taken', 'declined')),
  answered_at timestamptz,
  -- The session that was planned when it was taken.
  session_id uuid,
  -- The worker said that none is wanted any more.
  ended_on date,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, offered_by) references colleague (system_id, id),
  check ((offered_at is null) = (starts_at is null)),
  check (answer is distinct from 'taken' or session_id is not null)
);
create index debrief_post on debrief (system_id, post_id, owed_on desc);
create index debrief_open on debrief (system_id, due_on) where answer is null and ended_on is null;
call protect('debrief');
