-- Addresses in the resource library age. Each look at one is kept; the latest says how it stands.
create table resource_check (
  system_id uuid not null default app_system(),
  id uuid not null,
  resource_id text not null,
  state text not null check (state in ('works', 'broken')),
  checked_on date not null,
  checked_by uuid not null,
  primary key (system_id, id),
  foreign key (system_id, checked_by) references colleague (system_id, id)
);
create index resource_check_latest on resource_check (system_id, resource_id, id desc);
call protect_insert_only('resource_check');
