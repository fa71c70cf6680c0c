-- An organisation's dated changes to the shipped standard. A path and its bounds are `framework/changes.ts`.
create table standard_change (
  system_id uuid not null default app_system(),
  id uuid not null,
  organisation_id uuid not null,
  path text not null,
  value jsonb not null,
  from_on date not null,
  until_on date,
  reason text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (system_id, id),
  foreign key (system_id, organisation_id) references organisation (system_id, id),
  check (until_on is null or until_on > from_on)
);
create index standard_change_organisation on standard_change (system_id, organisation_id, from_on);
call protect('standard_change');
