-- What became of each way into records, day by day: `record_access` says how it stands and keeps its last days alone, so that what was
-- live, lost and live again could not be told of a day between. A step holds from its day on, until the next; one that is recorded
-- later, of an earlier day, takes the place of all that came after that day.
create table record_access_step (
  system_id uuid not null default app_system(),
  step bigint generated always as identity,
  post_id uuid not null,
  site_id uuid not null,
  access_type text not null,
  state text not null check (state in ('requested', 'approved', 'live', 'suspended', 'removed')),
  on_day date not null,
  recorded_at timestamptz not null default now(),
  primary key (system_id, step),
  foreign key (system_id, post_id, site_id, access_type)
    references record_access (system_id, post_id, site_id, access_type) on delete cascade
);
create index record_access_step_post on record_access_step (system_id, post_id, step);

-- The days that a row carries, as steps: of a change, only what it moved.
create function steps_of_access(was record_access, became record_access)
returns table (state text, on_day date) language sql immutable set search_path = '' as $$
  select each.state, each.on_day
  from (values
    (1, 'requested', was.requested_on, became.requested_on),
    (2, 'approved', was.approved_on, became.approved_on),
    (3, 'live', was.live_on, became.live_on),
    (4, case when became.state = 'suspended' then 'suspended' else 'removed' end, was.lost_on, became.lost_on)
  ) as each (place, state, was_on, on_day)
  where each.on_day is not null
    and (each.on_day is distinct from each.was_on
      or each.state = became.state and became.state is distinct from was.state)
  order by each.on_day, each.state = became.state, each.place
$$;

create function keep_steps_of_access() returns trigger language plpgsql as $$
begin
  insert into record_access_step (system_id, post_id, site_id, access_type, state, on_day)
  select new.system_id, new.post_id, new.site_id, new.access_type, step.state, step.on_day
  from steps_of_access(case when tg_op = 'UPDATE' then old end, new) as step;
  return null;
end
$$;

-- Of what was there before, its last days are all there is.
alter table record_access no force row level security;
insert into record_access_step (system_id, post_id, site_id, access_type, state, on_day)
select access.system_id, access.post_id, access.site_id, access.access_type, step.state, step.on_day
from record_access access cross join lateral steps_of_access(null, access) as step;
alter table record_access force row level security;

create trigger record_access_keeps_steps after insert or update on record_access
  for each row execute function keep_steps_of_access();
call protect_insert_only('record_access_step');
