-- Personal details lie apart, sealed, in a schema that the application reaches only as `vault_keeper`, and only from
-- `care/identity/identity.store.ts`. Everything else knows a person by an id and a case by its number.

create table vault.person (
  system_id uuid not null default app_system(),
  id uuid not null,
  key_id text not null,
  sealed bytea not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  merged_into uuid,
  primary key (system_id, id),
  foreign key (system_id, merged_into) references vault.person (system_id, id)
);
call protect('vault.person');

-- Keyed hashes of normalised details: they find a likely match, and tell nothing without the key.
create table vault.person_mark (
  system_id uuid not null default app_system(),
  person_id uuid not null,
  kind text not null,
  mark bytea not null,
  primary key (system_id, person_id, kind, mark),
  foreign key (system_id, person_id) references vault.person (system_id, id)
);
create index person_mark_lookup on vault.person_mark (system_id, mark, kind);
call protect('vault.person_mark');

-- A merge moves nothing: it points one record at the other, so that undoing it is whole.
create table person_merge (
  system_id uuid not null default app_system(),
  id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  agreed text[] not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (system_id, id)
);
create index person_merge_kept on person_merge (system_id, kept_id);
create index person_merge_merged on person_merge (system_id, merged_id);
call protect('person_merge');
