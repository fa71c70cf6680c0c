-- What every module stands on: tenants, accounts and sessions (outside tenancy), the two logs, drafts, mail, links, files.

-- Outside tenancy (docs/decisions): found before a tenant is known.
create table tenant (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  created_at timestamptz not null default now()
);

-- A public address (`/refer/:slug`) and the tenant it belongs to.
create table address (
  slug text primary key,
  system_id uuid not null references tenant (id),
  organisation_id uuid not null
);

create table account (
  id uuid primary key,
  email text not null,
  password_hash text,
  status text not null default 'invited' check (status in ('invited', 'active', 'locked', 'closed')),
  password_changed_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index account_email on account (lower(email));

create table session (
  token_hash bytea primary key,
  id uuid not null unique,
  account_id uuid not null references account (id),
  device text not null default '',
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account_id);
create index session_expiry on session (expires_at);

-- Counted attempts by account and address; a row is one window of one key.
create table throttle (
  key text primary key,
  count integer not null,
  until_at timestamptz not null
);
create index throttle_until on throttle (until_at);

-- Suppressed figures that a tenant chooses to publish: all that a region above tenants sees.
create table published_figure (
  system_id uuid not null references tenant (id),
  id uuid not null,
  period text not null,
  name text not null,
  value numeric,
  suppressed boolean not null,
  published_at timestamptz not null default now(),
  primary key (system_id, id)
);

grant select on tenant, address to trellis_app;
grant insert, delete on address to trellis_app;
grant select, insert, update on account to trellis_app;
grant select, insert, update, delete on session, throttle to trellis_app;
grant select, insert on published_figure to trellis_app;

-- The two logs. Changes go to `event`, looks to `access`; insert only; a partition a month.
create table event (
  system_id uuid not null default app_system(),
  id uuid not null,
  at timestamptz not null,
  name text not null,
  actor text not null,
  actor_id uuid,
  seat_id uuid,
  request_id text not null,
  parent_id uuid,
  about text[] not null,
  detail jsonb not null,
  primary key (system_id, at, id)
) partition by range (at);
create index event_about on event using gin (about);
create index event_name on event (system_id, name, at desc);

create table access (
  system_id uuid not null default app_system(),
  id uuid not null,
  at timestamptz not null,
  name text not null,
  actor text not null,
  actor_id uuid,
  seat_id uuid,
  request_id text not null,
  reason text,
  about text[] not null,
  primary key (system_id, at, id)
) partition by range (at);
create index access_about on access using gin (about);
create index access_actor on access (system_id, actor_id, at desc);

-- Makes the partitions from last month to three months ahead; run at every migration and daily.
create function ensure_log_partitions() returns void language plpgsql security definer set search_path = '' as $$
declare
  log text;
  month date;
  part text;
begin
  foreach log in array array['event', 'access'] loop
    for month in
      select generate_series(date_trunc('month', now()) - interval '14 months', date_trunc('month', now()) + interval '3 months',
                             interval '1 month')::date
    loop
      part := log || '_' || to_char(month, 'YYYY_MM');
      if to_regclass('public.' || part) is null then
        execute format('create table public.%I partition of public.%I for values from (%L) to (%L)',
                       part, log, month, month + interval '1 month');
        call public.protect_insert_only(('public.' || part)::regclass);
      end if;
    end loop;
  end loop;
end $$;
call protect_insert_only('event');
call protect_insert_only('access');
select ensure_log_partitions();
grant execute on function ensure_log_partitions() to trellis_app;

-- One link of the chain that seals a batch of a log: its hash covers the batch and the link before it.
create table log_seal (
  system_id uuid not null default app_system(),
  log text not null check (log in ('event', 'access')),
  number integer not null,
  until_at timestamptz not null,
  until_id uuid not null,
  entries integer not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (system_id, log, number)
);
call protect_insert_only('log_seal');

-- What was typed and not yet saved. Sealed; only its own account opens it.
create table draft (
  system_id uuid not null default app_system(),
  holder text not null,
  form text not null,
  account_id uuid,
  key_id text not null,
  sealed bytea not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (system_id, holder, form)
);
create index draft_expiry on draft (system_id, expires_at);
call protect('draft');
create policy own_draft on draft as restrictive
  using (account_id is null or account_id = app_account() or expires_at <= now());

create table mail (
  system_id uuid not null default app_system(),
  id uuid not null,
  recipient_kind text not null check (recipient_kind in ('colleague', 'referrer', 'person', 'organisation')),
  recipient_about text not null,
  key_id text not null,
  sealed bytea not null,
  purpose text not null,
  status text not null check (status in ('waiting', 'held', 'sent', 'failed')),
  attempts integer not null default 0,
  problem text,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (system_id, id)
);
create index mail_status on mail (system_id, status, created_at desc);
call protect('mail');

-- A link that needs no account: one purpose, expiring, revocable; the secret is kept only as a hash.
create table link (
  system_id uuid not null default app_system(),
  id uuid not null,
  secret_hash bytea not null,
  purpose text not null,
  about text not null,
  holder_name text,
  made_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (system_id, id),
  unique (system_id, secret_hash)
);
create index link_about on link (system_id, about);
call protect('link');

-- A stored file: bytes lie outside the database under system/uuid. Unclaimed ones go within the hour.
create table file (
  system_id uuid not null default app_system(),
  id uuid not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 bytea not null,
  stored_by uuid,
  stored_at timestamptz not null,
  about text,
  primary key (system_id, id)
);
create index file_unclaimed on file (system_id, stored_at) where about is null;
call protect('file');
