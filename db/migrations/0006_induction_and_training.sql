-- A starter's plan has no rows of its own: it is worked out from the standard, the post and the start date. What is
-- kept is what somebody recorded about an item, and for which practice where it is asked for each.

create table induction_mark (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  item_id text not null,
  site_id uuid,
  -- The edition of the standard under which it was recorded.
  edition text not null,
  state text not null check (state in ('done', 'not-applicable')),
  on_day date not null,
  evidence text not null default '',
  reason text not null default '',
  marked_by uuid not null,
  -- The role on whose behalf it was recorded, when somebody above did it for them.
  marked_for text,
  marked_at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, site_id) references organisation (system_id, id),
  foreign key (system_id, marked_by) references colleague (system_id, id),
  check (state = 'done' or reason <> '')
);
-- One mark stands for an item at a time; those undone stay as its history.
create unique index induction_mark_standing on induction_mark
  (system_id, post_id, item_id, coalesce(site_id, '00000000-0000-0000-0000-000000000000'))
  where undone_at is null;
call protect('induction_mark');

-- What a colleague enrolled on, completed or is exempt from: theirs in every post they hold.
create table training_record (
  system_id uuid not null default app_system(),
  id uuid not null,
  colleague_id uuid not null,
  item_id text not null,
  -- The module, for a programme that is recorded module by module.
  module_id text,
  edition text not null,
  kind text not null check (kind in ('enrolled', 'complete', 'exempt')),
  on_day date not null,
  provider text not null default '',
  hours numeric(5, 2),
  -- The record system that was learnt: it counts for every practice in `training_record_site`.
  record_system text not null default '',
  reason text not null default '',
  file_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  verified_by uuid,
  verified_on date,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id),
  foreign key (system_id, recorded_by) references colleague (system_id, id),
  foreign key (system_id, verified_by) references colleague (system_id, id),
  check (kind <> 'exempt' or reason <> ''),
  -- Checked by a second person, never by oneself.
  check (verified_by is null or verified_by not in (colleague_id, recorded_by))
);
create index training_record_colleague on training_record (system_id, colleague_id) where withdrawn_at is null;
create index training_record_unchecked on training_record (system_id, recorded_at)
  where withdrawn_at is null and verified_on is null and kind = 'complete';
call protect('training_record');

-- The practices that a record counts for, where training is asked for each.
create table training_record_site (
  system_id uuid not null default app_system(),
  record_id uuid not null,
  site_id uuid not null,
  primary key (system_id, record_id, site_id),
  foreign key (system_id, record_id) references training_record (system_id, id),
  foreign key (system_id, site_id) references organisation (system_id, id)
);
call protect('training_record_site');
