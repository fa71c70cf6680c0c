-- Readiness is derived, never stored. What people add to it is: exceptions they agree, signatures, and disputes.

create table agreed_exception (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  item_id text not null,
  edition text not null,
  site_id uuid,
  from_on date not null,
  until_on date not null,
  reason text not null,
  agreed_by uuid not null,
  agreed_as text not null,
  renewal_of uuid,
  worker_told_at timestamptz not null,
  ended_on date,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, agreed_by) references colleague (system_id, id),
  foreign key (system_id, renewal_of) references agreed_exception (system_id, id),
  check (until_on >= from_on)
);
create index agreed_exception_post on agreed_exception (system_id, post_id);
create index agreed_exception_ending on agreed_exception (system_id, until_on);
call protect('agreed_exception');

-- Two signatures, one for each of the two who see that everything is in place. `facts` is a hash of the lines they saw.
create table readiness_sign_off (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  signed_as text not null check (signed_as in ('line-manager', 'gp-supervisor')),
  signed_by uuid not null,
  signed_on date not null,
  signed_at timestamptz not null,
  facts bytea not null,
  primary key (system_id, id),
  unique (system_id, post_id, signed_as),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, signed_by) references colleague (system_id, id)
);
call protect('readiness_sign_off');

create table readiness_dispute (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  item_id text not null,
  site_id uuid,
  says text not null,
  raised_on date not null,
  answer text,
  answered_by uuid,
  answered_on date,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id)
);
create index readiness_dispute_post on readiness_dispute (system_id, post_id);
call protect('readiness_dispute');
