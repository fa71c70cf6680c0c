-- Who and where: organisations in a dated tree, colleagues, the seats they hold, and posts.

create table organisation (
  system_id uuid not null default app_system(),
  id uuid not null,
  kind text not null check (kind in
    ('region', 'system', 'place', 'neighbourhood', 'practice', 'site', 'provider', 'training-hub')),
  name text not null,
  slug text not null,
  ods_code text,
  setting text,
  phone text,
  opening_hours text,
  opened_on date not null,
  closed_on date,
  succeeded_by uuid,
  version integer not null default 1,
  primary key (system_id, id),
  unique (system_id, slug),
  foreign key (system_id, succeeded_by) references organisation (system_id, id)
);
create unique index organisation_ods on organisation (system_id, ods_code) where ods_code is not null;
create index organisation_kind on organisation (system_id, kind, name);
call protect('organisation');

-- One organisation belongs to another between two days: [from_on, until_on).
create table organisation_membership (
  system_id uuid not null default app_system(),
  id uuid not null,
  member_id uuid not null,
  parent_id uuid not null,
  from_on date not null,
  until_on date,
  reason text,
  primary key (system_id, id),
  foreign key (system_id, member_id) references organisation (system_id, id),
  foreign key (system_id, parent_id) references organisation (system_id, id),
  check (member_id <> parent_id),
  check (until_on is null or until_on > from_on)
);
create index membership_member on organisation_membership (system_id, member_id);
create index membership_parent on organisation_membership (system_id, parent_id);
call protect('organisation_membership');

-- Reach, derived from memberships by `rebuild_spans()`: every ancestor of every organisation (itself too), and between which days.
create table organisation_span (
  system_id uuid not null default app_system(),
  ancestor_id uuid not null,
  descendant_id uuid not null,
  from_on date not null,
  until_on date,
  primary key (system_id, ancestor_id, descendant_id, from_on)
);
create index span_descendant on organisation_span (system_id, descendant_id);
call protect('organisation_span');

create function rebuild_spans() returns void language sql set search_path = public as $$
  delete from organisation_span where system_id = app_system();
  with recursive reach (ancestor_id, descendant_id, from_on, until_on) as (
    select id, id, opened_on, null::date from organisation where system_id = app_system()
    union
    select m.parent_id, r.descendant_id, greatest(m.from_on, r.from_on), least(m.until_on, r.until_on)
    from reach r
    join organisation_membership m on m.system_id = app_system() and m.member_id = r.ancestor_id
    where coalesce(m.until_on, 'infinity') > r.from_on and coalesce(r.until_on, 'infinity') > m.from_on
  )
  insert into organisation_span (system_id, ancestor_id, descendant_id, from_on, until_on)
  select app_system(), ancestor_id, descendant_id, from_on, nullif(max(coalesce(until_on, 'infinity')), 'infinity')
  from reach group by ancestor_id, descendant_id, from_on;
$$;

create table colleague (
  system_id uuid not null default app_system(),
  id uuid not null,
  account_id uuid references account (id),
  given_name text not null,
  family_name text not null,
  email text,
  phone text,
  profession text,
  register text,
  registration_number text,
  languages text[] not null default '{}',
  left_on date,
  version integer not null default 1,
  primary key (system_id, id)
);
create unique index colleague_account on colleague (system_id, account_id) where account_id is not null;
create index colleague_name on colleague (system_id, family_name, given_name);
call protect('colleague');

-- One role held at one organisation between two days: what the address says and the header switches.
create table seat (
  system_id uuid not null default app_system(),
  id uuid not null,
  slug text not null,
  colleague_id uuid not null,
  account_id uuid references account (id),
  role text not null,
  organisation_id uuid not null,
  from_on date not null,
  until_on date,
  primary key (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id),
  foreign key (system_id, organisation_id) references organisation (system_id, id)
);
create index seat_account on seat (account_id, slug);
create index seat_colleague on seat (system_id, colleague_id);
create index seat_role on seat (system_id, organisation_id, role);
call protect('seat');
-- Before the tenant is known, an account sees the seats that are its own, and nothing else.
create policy own_seats on seat for select using (account_id = app_account());
create policy own_colleague on colleague for select using (account_id = app_account());

-- Opens a signed-in request: finds the session and the seat, sets the account and the tenant for this transaction,
-- and answers with who this is. No row: not signed in, or not their seat. One statement, because every page runs it.
create function open_seat(hash bytea, seat_slug text, now_at timestamptz, idle interval)
returns table (
  session_id uuid, account_id uuid, session_expires_at timestamptz, system_id uuid, seat_id uuid, role text,
  organisation_id uuid, organisation_name text, organisation_kind text, colleague_id uuid, given_name text, family_name text
) language plpgsql set search_path = public as $$
declare
  s session%rowtype;
begin
  select * into s from session
  where session.token_hash = hash and session.expires_at > now_at and session.seen_at > now_at - idle;
  if not found then return; end if;
  if s.seen_at < now_at - interval '1 minute' then
    update session set seen_at = now_at where session.token_hash = hash;
  end if;
  perform set_config('app.account', s.account_id::text, true);
  if seat_slug is null then
    return query select s.id, s.account_id, s.expires_at, null::uuid, null::uuid, null::text, null::uuid, null::text,
      null::text, null::uuid, null::text, null::text;
    return;
  end if;
  perform set_config('app.system', seat.system_id::text, true) from seat
    where seat.account_id = s.account_id and seat.slug = seat_slug
      and seat.from_on <= (now_at at time zone 'Europe/London')::date
      and (seat.until_on is null or seat.until_on > (now_at at time zone 'Europe/London')::date)
    limit 1;
  return query
    select s.id, s.account_id, s.expires_at, t.system_id, t.id, t.role, t.organisation_id, o.name, o.kind,
           c.id, c.given_name, c.family_name
    from seat t
    join organisation o on o.system_id = t.system_id and o.id = t.organisation_id
    join colleague c on c.system_id = t.system_id and c.id = t.colleague_id
    where t.account_id = s.account_id and t.slug = seat_slug and t.system_id = app_system()
      and t.from_on <= (now_at at time zone 'Europe/London')::date
      and (t.until_on is null or t.until_on > (now_at at time zone 'Europe/London')::date)
    limit 1;
end $$;
grant execute on function open_seat(bytea, text, timestamptz, interval) to trellis_app;

-- A job as somebody does it: role, employer, contracting PCN, hours, dates. Induction, appointments, readiness and
-- ceiling belong to the post; training, competencies and portfolio to the colleague.
create table post (
  system_id uuid not null default app_system(),
  id uuid not null,
  colleague_id uuid not null,
  role text not null check (role in ('link-worker', 'health-coach', 'care-coordinator')),
  job_title text not null,
  employer_id uuid not null,
  pcn_id uuid,
  employment_model text not null check (employment_model in
    ('pcn-direct', 'gp-federation', 'vcse-sub-contract', 'trust-sub-contract', 'local-authority-sub-contract')),
  wte numeric(4, 3) not null check (wte > 0 and wte <= 1.5),
  band text,
  funding_source text,
  funding_from_on date,
  funding_until_on date,
  claim_reference text,
  line_manager_id uuid,
  entry_route text,
  started_on date not null,
  already_taking_referrals boolean not null default false,
  joined_on date not null,
  sole_worker_said boolean,
  ended_on date,
  end_reason text,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id),
  foreign key (system_id, employer_id) references organisation (system_id, id),
  foreign key (system_id, pcn_id) references organisation (system_id, id),
  foreign key (system_id, line_manager_id) references colleague (system_id, id)
);
create index post_colleague on post (system_id, colleague_id);
create index post_employer on post (system_id, employer_id);
create index post_pcn on post (system_id, pcn_id);
create index post_line_manager on post (system_id, line_manager_id);
call protect('post');

-- Hours change on a day; `post.wte` is what holds today, this is the history.
create table post_hours (
  system_id uuid not null default app_system(),
  post_id uuid not null,
  from_on date not null,
  wte numeric(4, 3) not null check (wte > 0 and wte <= 1.5),
  primary key (system_id, post_id, from_on),
  foreign key (system_id, post_id) references post (system_id, id)
);
call protect('post_hours');

-- The practices and other sites a post serves, and on which days of the week (1 Monday to 7 Sunday).
create table post_site (
  system_id uuid not null default app_system(),
  post_id uuid not null,
  organisation_id uuid not null,
  weekdays smallint[] not null default '{}',
  from_on date not null,
  until_on date,
  primary key (system_id, post_id, organisation_id, from_on),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, organisation_id) references organisation (system_id, id)
);
create index post_site_organisation on post_site (system_id, organisation_id);
call protect('post_site');

-- Long leave or sickness: that somebody is away and until when; never why.
create table post_absence (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  from_on date not null,
  expected_back_on date,
  until_on date,
  return_talk_on date,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id)
);
create index post_absence_post on post_absence (system_id, post_id);
call protect('post_absence');
