-- What each entry of the two logs is about, one row for each thing: a record's history and the looks at it are found by an index.
-- An index over the array itself is of no use here: under row-level security PostgreSQL looks into an index only with operators that
-- cannot leak, and equality is one where `@>` is not. Without this a history read every entry of its system (docs/decisions/0023).
drop index event_about;
drop index access_about;
-- The same holds for agreed actions: few are open at a time, and those are looked through.
drop index agreed_action_about;
create index agreed_action_open on agreed_action (system_id, due_on, id) where settled_as is null;

create table event_about (
  system_id uuid not null default app_system(),
  about text not null,
  at timestamptz not null,
  event_id uuid not null,
  name text not null,
  primary key (system_id, about, at, event_id)
);
call protect_insert_only('event_about');

create table access_about (
  system_id uuid not null default app_system(),
  about text not null,
  at timestamptz not null,
  access_id uuid not null,
  primary key (system_id, about, at, access_id)
);
call protect_insert_only('access_about');

create function index_events() returns trigger language plpgsql as $$
begin
  insert into public.event_about (system_id, about, at, event_id, name)
  select distinct entry.system_id, each, entry.at, entry.id, entry.name from entries entry, unnest(entry.about) each;
  return null;
end
$$;
create function index_looks() returns trigger language plpgsql as $$
begin
  insert into public.access_about (system_id, about, at, access_id)
  select distinct entry.system_id, each, entry.at, entry.id from entries entry, unnest(entry.about) each;
  return null;
end
$$;
create trigger index_events after insert on event referencing new table as entries for each statement execute function index_events();
create trigger index_looks after insert on access referencing new table as entries for each statement execute function index_looks();

-- What was logged before; each system as its own, for the rule on rows binds the owner too.
do $$
declare
  carried text := current_setting('app.system', true);
  each_system uuid;
begin
  for each_system in select id from tenant loop
    perform set_config('app.system', each_system::text, true);
    insert into event_about (system_id, about, at, event_id, name)
    select distinct system_id, each, at, id, name from event, unnest(about) each;
    insert into access_about (system_id, about, at, access_id)
    select distinct system_id, each, at, id from access, unnest(about) each;
  end loop;
  perform set_config('app.system', coalesce(carried, ''), true);
end
$$;
