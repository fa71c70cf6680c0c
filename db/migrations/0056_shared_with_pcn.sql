-- What a provider lets a PCN see of its workers beyond the verdict and what the contract asks for: a kind at a time, from a day
-- until the day before another. No row: nothing is shared.
create table pcn_sharing (
  system_id uuid not null default app_system(),
  id uuid not null,
  provider_id uuid not null,
  pcn_id uuid not null,
  kind text not null,
  from_on date not null,
  until_on date,
  decided_by uuid not null,
  decided_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (system_id, id),
  foreign key (system_id, provider_id) references organisation (system_id, id),
  foreign key (system_id, pcn_id) references organisation (system_id, id),
  foreign key (system_id, decided_by) references colleague (system_id, id),
  check (until_on is null or until_on >= from_on)
);
create unique index pcn_sharing_open on pcn_sharing (system_id, provider_id, pcn_id, kind) where until_on is null;
create index pcn_sharing_pcn on pcn_sharing (system_id, pcn_id);
call protect('pcn_sharing');
