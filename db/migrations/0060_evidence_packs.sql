-- Packs of evidence: what was in place for the workers of one PCN or provider in a period, as it stood on the day it was made.

create table evidence_pack (
  system_id uuid not null default app_system(),
  id uuid not null,
  organisation_id uuid not null,
  from_on date not null,
  until_on date not null,
  asked_by uuid not null,
  -- From which seat: the links of a pack lead there.
  seat_id uuid not null,
  asked_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'making', 'ready', 'failed')),
  -- Headings, and the files at the end.
  steps_done integer not null default 0,
  steps_all integer not null,
  failed_at text,
  ready_at timestamptz,
  -- Printed on each page; whoever holds it may ask whether the pack is as it was made.
  code text not null,
  -- The standard as it was asked for on the last day of the period: its edition, and what had been changed locally.
  edition text not null,
  local_changes jsonb not null,
  verdict text,
  -- The pack of the same days that this one corrects.
  replaces_id uuid,
  primary key (system_id, id),
  unique (system_id, code),
  foreign key (system_id, organisation_id) references organisation (system_id, id),
  foreign key (system_id, asked_by) references colleague (system_id, id),
  foreign key (system_id, seat_id) references seat (system_id, id),
  foreign key (system_id, replaces_id) references evidence_pack (system_id, id) on delete set null (replaces_id),
  check (until_on >= from_on),
  check ((state = 'ready') = (ready_at is not null)),
  check ((state = 'failed') = (failed_at is not null))
);
create index evidence_pack_organisation on evidence_pack (system_id, organisation_id, asked_at desc);
create index evidence_pack_asked_by on evidence_pack (system_id, asked_by, asked_at desc);
create index evidence_pack_replaces on evidence_pack (system_id, replaces_id) where replaces_id is not null;
call protect('evidence_pack');

-- What is ready never changes: a correction is another pack. Only that an older pack is gone may still be noted.
create function evidence_pack_stays() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'ready' and (to_jsonb(new) - 'replaces_id') is distinct from (to_jsonb(old) - 'replaces_id') then
    raise exception 'A pack of evidence that is ready never changes';
  end if;
  return new;
end
$$;
create trigger evidence_pack_stays before update on evidence_pack
  for each row execute function evidence_pack_stays();

-- Whom it covers. `contract_only`: somebody else's employee, of whom a PCN is told the contract items alone.
create table evidence_pack_post (
  system_id uuid not null default app_system(),
  pack_id uuid not null,
  post_id uuid not null,
  contract_only boolean not null,
  primary key (system_id, pack_id, post_id),
  foreign key (system_id, pack_id) references evidence_pack (system_id, id) on delete cascade,
  foreign key (system_id, post_id) references post (system_id, id)
);
create index evidence_pack_post_post on evidence_pack_post (system_id, post_id);
call protect_as('evidence_pack_post', 'select, insert, delete');

-- One heading and its lines, as they were read.
create table evidence_pack_part (
  system_id uuid not null default app_system(),
  pack_id uuid not null,
  name text not null,
  place integer not null,
  title text not null,
  counts text,
  lines jsonb not null,
  primary key (system_id, pack_id, name),
  foreign key (system_id, pack_id) references evidence_pack (system_id, id) on delete cascade
);
call protect_as('evidence_pack_part', 'select, insert, delete');

create table evidence_pack_file (
  system_id uuid not null default app_system(),
  pack_id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('pdf', 'zip', 'csv')),
  place integer not null,
  name text not null,
  bytes integer not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  primary key (system_id, pack_id, file_id),
  foreign key (system_id, pack_id) references evidence_pack (system_id, id) on delete cascade,
  foreign key (system_id, file_id) references file (system_id, id)
);
create index evidence_pack_file_file on evidence_pack_file (system_id, file_id);
call protect_as('evidence_pack_file', 'select, insert, delete');

-- Outside tenancy: whoever checks a pack knows its code and nothing else. A row says where to look; the code itself is not here.
create table evidence_pack_code (
  code_hash bytea primary key check (octet_length(code_hash) = 32),
  system_id uuid not null references tenant (id),
  pack_id uuid not null
);
create index evidence_pack_code_pack on evidence_pack_code (system_id, pack_id);
grant select, insert, delete on evidence_pack_code to trellis_app;
