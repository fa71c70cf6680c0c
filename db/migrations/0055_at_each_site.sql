-- What belonging at each practice and other site is made of, beside record access (0007): who to know there, introductions
-- and invitations, a room and a telephone, how embedded the worker is, and what the site was asked for by a link.

-- Named contacts of one practice or site (mdt.yaml practice_contact_roles). Its first point of contact for each worker is an
-- appointment; a contact here may have no account at all.
create table site_contact (
  system_id uuid not null default app_system(),
  id uuid not null,
  site_id uuid not null,
  role text not null,
  name text not null,
  phone text,
  email text,
  from_on date not null,
  until_on date,
  primary key (system_id, id),
  foreign key (system_id, site_id) references organisation (system_id, id),
  check (until_on is null or until_on >= from_on)
);
create unique index site_contact_open on site_contact (system_id, site_id, role) where until_on is null;
create index site_contact_site on site_contact (system_id, site_id);
call protect('site_contact');

-- A worker was introduced to somebody, or is invited to a meeting, at one site.
create table site_welcome (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  site_id uuid not null,
  kind text not null check (kind in ('introduction', 'invitation')),
  -- The colleague met and what they do there, or the meeting: never a person supported.
  whom text not null,
  on_day date not null,
  -- The day on which it was taken back: put down by mistake, or no longer invited.
  ended_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, site_id) references organisation (system_id, id)
);
create index site_welcome_post on site_welcome (system_id, post_id, site_id);
create index site_welcome_site on site_welcome (system_id, site_id);
call protect('site_welcome');

-- Where one worker works at one site, and how they are reached there.
create table site_arrangement (
  system_id uuid not null default app_system(),
  post_id uuid not null,
  site_id uuid not null,
  room text,
  phone text,
  version integer not null default 1,
  primary key (system_id, post_id, site_id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, site_id) references organisation (system_id, id)
);
create index site_arrangement_site on site_arrangement (system_id, site_id);
call protect('site_arrangement');

-- One answer to one line of the integration checklist (mdt.yaml integration_checklist). A later answer stands beside it: all are
-- kept, whoever gave them.
create table site_check (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  site_id uuid not null,
  item text not null,
  answer text not null check (answer in ('no', 'partly', 'yes')),
  -- Whose answer it is: the worker's, the site's, or that of those who manage the worker.
  voice text not null check (voice in ('worker', 'site', 'manager')),
  on_day date not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, site_id) references organisation (system_id, id)
);
create index site_check_post on site_check (system_id, post_id, site_id, item, answered_at desc);
create index site_check_site on site_check (system_id, site_id);
call protect_insert_only('site_check');

-- A site was written to for record access, with a link that answers and needs no account. Who asked is kept; so is to whom.
create table access_request (
  system_id uuid not null default app_system(),
  id uuid not null,
  site_id uuid not null,
  to_name text not null,
  to_about text not null,
  asked_by uuid not null,
  asked_on date not null,
  expires_at timestamptz not null,
  called_back_at timestamptz,
  -- Everything that was asked for is live.
  done_at timestamptz,
  primary key (system_id, id),
  foreign key (system_id, site_id) references organisation (system_id, id),
  foreign key (system_id, asked_by) references colleague (system_id, id)
);
create index access_request_site on access_request (system_id, site_id, asked_on desc);
call protect('access_request');

create table access_request_post (
  system_id uuid not null default app_system(),
  request_id uuid not null,
  post_id uuid not null,
  answer text check (answer in ('asked', 'live', 'blocked')),
  answered_at timestamptz,
  primary key (system_id, request_id, post_id),
  foreign key (system_id, request_id) references access_request (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id)
);
create index access_request_post_post on access_request_post (system_id, post_id);
call protect('access_request_post');
