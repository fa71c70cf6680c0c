-- How full each worker is, and whose each referral is. Limits are worked out, never stored; kept is what people said.

-- A figure of the capacity sum that is not the usual one for this post, from a day on, and why. No value: the usual one again.
-- Of one figure the row with the latest day holds, and of one day the row set last. History: never altered.
create table capacity_factor (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  -- An input of caseload.yaml capacity_model.
  input text not null,
  value numeric(8, 3),
  reason text not null,
  from_on date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, set_by) references colleague (system_id, id)
);
create index capacity_factor_post on capacity_factor (system_id, post_id, input, from_on desc, set_at desc);
call protect_insert_only('capacity_factor');

-- How long contacts take at each service, counted each morning: it stands in for the usual figure once there are enough.
create table service_contact_length (
  system_id uuid not null default app_system(),
  organisation_id uuid not null,
  contacts integer not null,
  median_minutes numeric(6, 1) not null,
  counted_on date not null,
  primary key (system_id, organisation_id),
  foreign key (system_id, organisation_id) references organisation (system_id, id)
);
call protect('service_contact_length');

-- Over a limit, and what the line manager does about it until which day (caseload.yaml thresholds, red).
create table over_limit (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  limits text[] not null,
  reason text not null,
  plan text not null,
  review_on date not null,
  agreed_by uuid not null,
  agreed_at timestamptz not null,
  ended_on date,
  ended_by uuid,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, agreed_by) references colleague (system_id, id),
  foreign key (system_id, ended_by) references colleague (system_id, id)
);
create index over_limit_post on over_limit (system_id, post_id, agreed_at desc);
call protect('over_limit');

-- Who gave which referral to whom, and why: the worker reads the same reasons.
create table allocation (
  system_id uuid not null default app_system(),
  id uuid not null,
  referral_id uuid not null,
  case_id uuid not null,
  post_id uuid not null,
  reasons text[] not null,
  over_limit_id uuid,
  allocated_by uuid not null,
  allocated_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  handed_back_by uuid,
  handed_back_at timestamptz,
  -- Why the worker gave it back, in their words: nobody's personal details.
  handed_back_because text,
  primary key (system_id, id),
  foreign key (system_id, referral_id) references referral (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, over_limit_id) references over_limit (system_id, id),
  foreign key (system_id, allocated_by) references colleague (system_id, id),
  foreign key (system_id, undone_by) references colleague (system_id, id),
  foreign key (system_id, handed_back_by) references colleague (system_id, id),
  check (undone_at is null or handed_back_at is null)
);
-- One allocation stands for a referral at a time.
create unique index allocation_standing on allocation (system_id, referral_id)
  where undone_at is null and handed_back_at is null;
create index allocation_referral on allocation (system_id, referral_id, allocated_at desc);
create index allocation_post on allocation (system_id, post_id, allocated_at desc);
call protect('allocation');

-- A number of people a year that somebody asks of a service. It stands beside the safe maximum, never alone. No number: no target.
create table local_target (
  system_id uuid not null default app_system(),
  id uuid not null,
  organisation_id uuid not null,
  people_a_year integer check (people_a_year > 0),
  asked_by text not null,
  from_on date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (system_id, id),
  foreign key (system_id, organisation_id) references organisation (system_id, id),
  foreign key (system_id, set_by) references colleague (system_id, id)
);
create index local_target_organisation on local_target (system_id, organisation_id, from_on desc, set_at desc);
call protect_insert_only('local_target');
