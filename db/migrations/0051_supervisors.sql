-- What a supervisor and a worker agree, how ready a supervisor is, who covers while one is away, a worker's plan for their
-- own development, and who was told of a duty that is not met.

-- One agreement for each kind of supervision between one post and one colleague. What it says is in its versions.
create table supervision_agreement (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  supervisor_id uuid not null,
  kind text not null check (kind in ('gp-supervision', 'clinical-supervision', 'line-management')),
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (system_id, id),
  unique (system_id, post_id, supervisor_id, kind),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, supervisor_id) references colleague (system_id, id)
);
create index supervision_agreement_supervisor on supervision_agreement (system_id, supervisor_id);
call protect('supervision_agreement');

-- Each text as it stood. A signature binds one of them by its hash, so a later text has no signatures of its own.
create table supervision_agreement_text (
  system_id uuid not null default app_system(),
  agreement_id uuid not null,
  version integer not null,
  edition text not null,
  sections jsonb not null,
  manages jsonb not null,
  review_on date not null,
  hash bytea not null check (octet_length(hash) = 32),
  written_by uuid,
  written_at timestamptz not null,
  primary key (system_id, agreement_id, version),
  foreign key (system_id, agreement_id) references supervision_agreement (system_id, id)
);
call protect_insert_only('supervision_agreement_text');

create table supervision_agreement_signature (
  system_id uuid not null default app_system(),
  agreement_id uuid not null,
  version integer not null,
  signed_as text not null check (signed_as in ('worker', 'supervisor')),
  signed_by uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  signed_on date not null,
  signed_at timestamptz not null,
  primary key (system_id, agreement_id, version, signed_as),
  foreign key (system_id, agreement_id, version) references supervision_agreement_text (system_id, agreement_id, version),
  foreign key (system_id, signed_by) references colleague (system_id, id)
);
call protect_insert_only('supervision_agreement_signature');

-- What a supervisor confirmed of the eight points, each time anew; the last one counts.
create table supervisor_confirmation (
  system_id uuid not null default app_system(),
  id uuid not null,
  colleague_id uuid not null,
  edition text not null,
  points text[] not null,
  confirmed_on date not null,
  confirmed_at timestamptz not null,
  primary key (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create index supervisor_confirmation_colleague on supervisor_confirmation (system_id, colleague_id, confirmed_on desc);
call protect_insert_only('supervisor_confirmation');

-- That a supervisor is away, never why: [from_on, until_on), the second being the first day back.
create table supervisor_absence (
  system_id uuid not null default app_system(),
  id uuid not null,
  colleague_id uuid not null,
  from_on date not null,
  until_on date,
  recorded_by uuid,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id),
  check (until_on is null or until_on > from_on)
);
create index supervisor_absence_colleague on supervisor_absence (system_id, colleague_id, from_on desc);
call protect('supervisor_absence');

-- Who stands in meanwhile: for one post, or for all of them where no post is named.
create table supervisor_cover (
  system_id uuid not null default app_system(),
  id uuid not null,
  absence_id uuid not null,
  post_id uuid,
  colleague_id uuid not null,
  from_on date not null,
  primary key (system_id, id),
  foreign key (system_id, absence_id) references supervisor_absence (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create unique index supervisor_cover_one on supervisor_cover
  (system_id, absence_id, coalesce(post_id, '00000000-0000-0000-0000-000000000000'));
create index supervisor_cover_colleague on supervisor_cover (system_id, colleague_id);
call protect('supervisor_cover');

-- Each appointment that somebody else holds for some days because its holder is away: what a cover stands in for. The one
-- named for a post comes before the one named for all.
create view appointment_cover with (security_invoker = true) as
select cover.id, appointment.post_id, appointment.kind, appointment.site_id, cover.colleague_id,
       appointment.deputy, appointment.colleague_id as covers_id,
       greatest(cover.from_on, absence.from_on, appointment.from_on) as from_on,
       least(absence.until_on, appointment.until_on) as until_on
from supervisor_absence absence
join supervisor_cover cover on cover.absence_id = absence.id
join appointment on appointment.colleague_id = absence.colleague_id
  and (cover.post_id = appointment.post_id or cover.post_id is null and not exists (
    select from supervisor_cover own where own.absence_id = absence.id and own.post_id = appointment.post_id))
where (absence.until_on is null or absence.until_on > appointment.from_on)
  and (appointment.until_on is null or appointment.until_on > greatest(cover.from_on, absence.from_on))
  and (absence.until_on is null or absence.until_on > cover.from_on);
grant select on appointment_cover to trellis_app;

-- When somebody who stands beside a post is away.
create view appointment_absence with (security_invoker = true) as
select distinct appointment.post_id, absence.id, absence.colleague_id, absence.from_on, absence.until_on
from supervisor_absence absence
join appointment on appointment.colleague_id = absence.colleague_id
where (absence.until_on is null or absence.until_on > appointment.from_on)
  and (appointment.until_on is null or appointment.until_on > absence.from_on)
union
select cover.post_id, absence.id, absence.colleague_id, absence.from_on, absence.until_on
from supervisor_absence absence
join appointment_cover cover on cover.colleague_id = absence.colleague_id;
grant select on appointment_absence to trellis_app;

-- A personal and professional development plan: when it was agreed, when it is looked at again, and goals by competency.
create table development_plan (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  agreed_on date not null,
  review_on date not null,
  goals jsonb not null,
  version integer not null default 1,
  written_by uuid,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  check (review_on > agreed_on)
);
create index development_plan_post on development_plan (system_id, post_id, agreed_on desc);
call protect('development_plan');

-- A confirmation holds for the version that was confirmed: an edit asks for it again.
create table development_plan_confirmation (
  system_id uuid not null default app_system(),
  plan_id uuid not null,
  version integer not null,
  confirmed_as text not null check (confirmed_as in ('worker', 'manager')),
  confirmed_by uuid not null,
  confirmed_on date not null,
  primary key (system_id, plan_id, version, confirmed_as),
  foreign key (system_id, plan_id) references development_plan (system_id, id),
  foreign key (system_id, confirmed_by) references colleague (system_id, id)
);
call protect_insert_only('development_plan_confirmation');

-- Who was told of a duty that is not met: once for each breach, counted from the day since which it stands.
create table breach_notice (
  system_id uuid not null default app_system(),
  clause text not null,
  about_id uuid not null,
  at_id uuid not null default '00000000-0000-0000-0000-000000000000',
  since date not null,
  told_id uuid not null,
  told_as text not null,
  mail_id uuid,
  told_at timestamptz not null,
  primary key (system_id, clause, about_id, at_id, since, told_id),
  foreign key (system_id, told_id) references colleague (system_id, id)
);
call protect_insert_only('breach_notice');
