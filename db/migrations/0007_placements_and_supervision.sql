-- Who stands beside a worker, what opens each practice's records to them, what a provider and a PCN agreed, and when
-- supervision was held.

-- One colleague beside one post, from a day until the day before another: [from_on, until_on).
create table appointment (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  kind text not null check (kind in
    ('gp-supervisor', 'clinical-supervisor', 'safeguarding-gp', 'practice-contact', 'peer-link')),
  site_id uuid,
  colleague_id uuid not null,
  deputy boolean not null default false,
  from_on date not null,
  until_on date,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, site_id) references organisation (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id),
  -- A first point of contact is one for each practice; the others stand beside the worker everywhere.
  check ((kind = 'practice-contact') = (site_id is not null)),
  check (not deputy or kind = 'safeguarding-gp'),
  check (until_on is null or until_on >= from_on)
);
create index appointment_post on appointment (system_id, post_id, kind);
create index appointment_colleague on appointment (system_id, colleague_id, kind);
create index appointment_site on appointment (system_id, site_id) where site_id is not null;
-- One at a time for each duty: somebody new replaces who was there.
create unique index appointment_open on appointment
  (system_id, post_id, kind, deputy, coalesce(site_id, '00000000-0000-0000-0000-000000000000'))
  where until_on is null;
call protect('appointment');

-- What a practice uses, for all who come to work there: which of the `if-used` kinds, and whom to ring when one breaks.
create table practice_records (
  system_id uuid not null default app_system(),
  site_id uuid not null,
  in_use text[] not null default '{}',
  who_to_ring text,
  version integer not null default 1,
  primary key (system_id, site_id),
  foreign key (system_id, site_id) references organisation (system_id, id)
);
call protect('practice_records');

-- One way into one practice's records for one worker (mdt.yaml record_fields). No row: nobody has asked.
create table record_access (
  system_id uuid not null default app_system(),
  post_id uuid not null,
  site_id uuid not null,
  access_type text not null,
  state text not null check (state in ('requested', 'approved', 'live', 'suspended', 'removed')),
  requested_on date,
  approved_on date,
  live_on date,
  -- The first day without, for what was live and is no more.
  lost_on date,
  reviewed_on date,
  blocker text,
  primary key (system_id, post_id, site_id, access_type),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, site_id) references organisation (system_id, id)
);
create index record_access_site on record_access (system_id, site_id, state);
call protect('record_access');

-- What a PCN and a provider agreed about supervision. One arrangement covers every post that stands under it.
create table service_agreement (
  system_id uuid not null default app_system(),
  pcn_id uuid not null,
  provider_id uuid not null,
  agreed_on date,
  version integer not null default 1,
  primary key (system_id, pcn_id, provider_id),
  foreign key (system_id, pcn_id) references organisation (system_id, id),
  foreign key (system_id, provider_id) references organisation (system_id, id)
);
create index service_agreement_provider on service_agreement (system_id, provider_id);
call protect('service_agreement');

create table service_agreement_item (
  system_id uuid not null default app_system(),
  pcn_id uuid not null,
  provider_id uuid not null,
  item text not null,
  stated boolean not null,
  held_by text check (held_by in ('pcn-manager', 'provider-manager')),
  primary key (system_id, pcn_id, provider_id, item),
  foreign key (system_id, pcn_id, provider_id) references service_agreement (system_id, pcn_id, provider_id)
);
call protect('service_agreement_item');

-- That supervision was held: kind, day and length. What was said stays between the two who said it.
create table supervision_session (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  supervisor_id uuid,
  -- More than one where one hour served two purposes: GP and clinical supervision by the same GP.
  kinds text[] not null check (cardinality(kinds) > 0),
  held_on date not null,
  minutes integer not null check (minutes > 0),
  format text check (format in ('face-to-face', 'video', 'phone', 'group')),
  functions text[] not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, supervisor_id) references colleague (system_id, id)
);
create index supervision_session_post on supervision_session (system_id, post_id, held_on desc);
create index supervision_session_supervisor on supervision_session (system_id, supervisor_id, held_on desc);
call protect('supervision_session');
