-- What two people say in supervision, kept for the two: the record that both sign, a private note of each, what each wants to
-- talk about. A manager is told the date, the kind and the minutes by `supervision_session`, and nothing of this.

-- The one session whose record the holder of a link may read and sign in this transaction; unset means none.
create function app_signing() returns uuid language sql stable parallel safe
return nullif(current_setting('app.signing', true), '')::uuid;

-- Whether this transaction works for the account of this colleague.
create function is_own_account(colleague_id uuid) returns boolean language sql stable
return exists (select from colleague where id = colleague_id and account_id = app_account());

-- One record for one session: themes, how the worker is, the note that the two share (sealed).
create table session_record (
  system_id uuid not null default app_system(),
  session_id uuid not null,
  worker_id uuid not null,
  supervisor_id uuid not null,
  covered text[] not null default '{}',
  themes text[] not null default '{}',
  wellbeing text check (wellbeing in ('fine', 'stretched', 'struggling', 'prefer-not-to-say')),
  key_id text not null,
  shared bytea not null,
  version integer not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (system_id, session_id),
  foreign key (system_id, session_id) references supervision_session (system_id, id),
  foreign key (system_id, worker_id) references colleague (system_id, id),
  foreign key (system_id, supervisor_id) references colleague (system_id, id)
);
create index session_record_worker on session_record (system_id, worker_id, written_at desc);
create index session_record_supervisor on session_record (system_id, supervisor_id, written_at desc);
call protect('session_record');
-- The pair alone, whatever role asks; the holder of a link to sign, that one record.
create policy pair_only on session_record as restrictive
  using (is_own_account(worker_id) or is_own_account(supervisor_id) or session_id = (select app_signing()))
  with check ((select app_account()) is null or is_own_account(worker_id) or is_own_account(supervisor_id));

-- What one of the two wrote for themselves alone.
create table private_note (
  system_id uuid not null default app_system(),
  session_id uuid not null,
  account_id uuid not null,
  key_id text not null,
  sealed bytea not null,
  version integer not null default 1,
  written_at timestamptz not null,
  primary key (system_id, session_id, account_id)
);
call protect('private_note');
create policy author_only on private_note as restrictive
  using (account_id = (select app_account()))
  with check ((select app_account()) is null or account_id = (select app_account()));

-- What one of the two wants to talk about: their own until they choose to show it to the other.
create table agenda_item (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  author_id uuid not null,
  account_id uuid not null,
  reader_id uuid not null,
  shown boolean not null default false,
  key_id text not null,
  sealed bytea not null,
  made_at timestamptz not null,
  -- The session in which it was talked about; until then it waits for the next of these two.
  covered_in uuid,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, author_id) references colleague (system_id, id),
  foreign key (system_id, reader_id) references colleague (system_id, id)
);
create index agenda_item_post on agenda_item (system_id, post_id, made_at);
call protect('agenda_item');
create policy author_until_shown on agenda_item as restrictive
  using (account_id = (select app_account()) or shown and is_own_account(reader_id))
  with check ((select app_account()) is null or account_id = (select app_account()) or shown and is_own_account(reader_id));

-- A signature binds the record by its hash: after an edit it is there, and no longer holds.
create table session_signature (
  system_id uuid not null default app_system(),
  id uuid not null,
  session_id uuid not null,
  signed_as text not null check (signed_as in ('worker', 'supervisor')),
  signed_by uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  how text not null check (how in ('signed-in', 'link')),
  link_id uuid,
  signed_at timestamptz not null,
  primary key (system_id, id),
  unique (system_id, session_id, signed_as, hash),
  foreign key (system_id, session_id) references supervision_session (system_id, id),
  foreign key (system_id, signed_by) references colleague (system_id, id)
);
create index session_signature_session on session_signature (system_id, session_id, signed_at);
call protect_insert_only('session_signature');

-- What the writer's screen shows while the other signs on a phone: the link's secret and a PIN, sealed, for half an hour.
create table sign_offer (
  system_id uuid not null default app_system(),
  link_id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  for_id uuid not null,
  key_id text not null,
  sealed bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (system_id, link_id),
  foreign key (system_id, link_id) references link (system_id, id),
  foreign key (system_id, for_id) references colleague (system_id, id)
);
create index sign_offer_session on sign_offer (system_id, session_id);
create index sign_offer_expiry on sign_offer (system_id, expires_at);
call protect('sign_offer');
create policy writer_only on sign_offer as restrictive
  using (account_id = (select app_account()) or session_id = (select app_signing()) or expires_at <= now())
  with check ((select app_account()) is null or account_id = (select app_account()));

-- The minutes a month that a network gives somebody for supervising.
create table supervisor_time (
  system_id uuid not null default app_system(),
  colleague_id uuid not null,
  organisation_id uuid not null,
  minutes_a_month integer not null check (minutes_a_month between 0 and 20000),
  set_by uuid,
  set_at timestamptz not null,
  version integer not null default 1,
  primary key (system_id, colleague_id, organisation_id),
  foreign key (system_id, colleague_id) references colleague (system_id, id),
  foreign key (system_id, organisation_id) references organisation (system_id, id)
);
create index supervisor_time_organisation on supervisor_time (system_id, organisation_id);
call protect('supervisor_time');
