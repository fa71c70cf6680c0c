-- How somebody is referred and what becomes of it. Who they are lies in the vault; who referred them is sealed apart;
-- what was written about them is sealed. Everything else is counted and listed without naming anybody.

-- What a service says of itself at its front door: when referrals are read, and whom to ring.
create table front_door (
  system_id uuid not null default app_system(),
  organisation_id uuid not null,
  -- 1 Monday to 7 Sunday.
  weekdays smallint[] not null,
  opens text not null check (opens ~ '^[0-2][0-9]:[0-5][0-9]$'),
  closes text not null check (closes ~ '^[0-2][0-9]:[0-5][0-9]$'),
  phone text not null default '',
  version integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (system_id, organisation_id),
  foreign key (system_id, organisation_id) references organisation (system_id, id),
  foreign key (system_id, changed_by) references colleague (system_id, id),
  check (opens < closes)
);
call protect('front_door');

-- The words that raise an alarm, each version as it was in force: a referral says which it was read with.
create table crisis_word_list (
  system_id uuid not null default app_system(),
  organisation_id uuid not null,
  version integer not null,
  words text[] not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (system_id, organisation_id, version),
  foreign key (system_id, organisation_id) references organisation (system_id, id),
  foreign key (system_id, made_by) references colleague (system_id, id)
);
call protect_insert_only('crisis_word_list');

-- Who reads what comes in, who does when they do not, and who leads on safeguarding; on all days or on some.
create table duty (
  system_id uuid not null default app_system(),
  id uuid not null,
  organisation_id uuid not null,
  colleague_id uuid not null,
  kind text not null check (kind in ('duty', 'deputy', 'safeguarding-lead')),
  -- 1 Monday to 7 Sunday; empty is every day on which the service is open.
  weekdays smallint[] not null default '{}',
  from_on date not null,
  until_on date,
  primary key (system_id, id),
  foreign key (system_id, organisation_id) references organisation (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id),
  check (until_on is null or until_on >= from_on)
);
create index duty_organisation on duty (system_id, organisation_id, kind, from_on);
create index duty_colleague on duty (system_id, colleague_id);
call protect('duty');

-- Addresses of professionals that somebody here has checked: only there may more be told, and only as far as was agreed.
create table checked_domain (
  system_id uuid not null default app_system(),
  organisation_id uuid not null,
  domain text not null,
  whose text not null,
  checked_by uuid not null,
  checked_on date not null,
  primary key (system_id, organisation_id, domain),
  foreign key (system_id, organisation_id) references organisation (system_id, id),
  foreign key (system_id, checked_by) references colleague (system_id, id)
);
call protect('checked_domain');

-- Who referred somebody: their name and how to reach them are personal details, and sealed.
create table referrer (
  system_id uuid not null default app_system(),
  id uuid not null,
  key_id text not null,
  sealed bytea not null,
  -- Of their e-mail address, to compare with `checked_domain`; nothing of the address itself.
  domain text,
  primary key (system_id, id)
);
call protect('referrer');

create table referral (
  system_id uuid not null default app_system(),
  id uuid not null,
  reference text not null,
  organisation_id uuid not null,
  practice_id uuid,
  -- In the vault.
  person_id uuid not null,
  referrer_id uuid,
  source text not null,
  by_self boolean not null,
  door text not null check (door in ('public', 'signed-in')),
  received_by uuid,
  received_at timestamptz not null,
  -- False while a public form that was saved at once for safety has not been finished.
  finished boolean not null,
  urgency text not null check (urgency in ('routine', 'soon', 'urgent')),
  needs text[] not null default '{}',
  -- What was written, by whoever wrote it.
  key_id text not null,
  sealed bytea not null,
  agrees text not null check (agrees in ('yes', 'no', 'not-asked')),
  agrees_said_by text check (agrees_said_by in ('person', 'referrer')),
  -- The day on which a colleague asked the person alone.
  confirmed_alone_on date,
  own_wish text not null default 'not-asked' check (own_wish in ('yes', 'no', 'not-asked')),
  danger text not null check (danger in ('yes', 'no', 'not-asked')),
  crisis_words_found boolean not null,
  crisis_words_version integer not null,
  holder_id uuid not null,
  held_since timestamptz not null,
  risk_read_by_on date not null,
  risk_read_by uuid,
  risk_read_at timestamptz,
  due_on date not null,
  state text not null check (state in ('received', 'being-looked-at', 'decided')),
  outcome text,
  decided_by uuid,
  decided_on date,
  -- The case that it opened, or was found to belong to.
  case_id uuid,
  last_word_on date,
  last_word_how text,
  version integer not null default 1,
  primary key (system_id, id),
  unique (system_id, reference),
  foreign key (system_id, organisation_id) references organisation (system_id, id),
  foreign key (system_id, practice_id) references organisation (system_id, id),
  foreign key (system_id, referrer_id) references referrer (system_id, id),
  foreign key (system_id, received_by) references colleague (system_id, id),
  foreign key (system_id, holder_id) references colleague (system_id, id),
  foreign key (system_id, risk_read_by) references colleague (system_id, id),
  foreign key (system_id, decided_by) references colleague (system_id, id),
  check ((state = 'decided') = (decided_on is not null)),
  check ((risk_read_at is null) = (risk_read_by is null))
);
create index referral_waiting on referral (system_id, organisation_id, due_on, id) where state <> 'decided';
create index referral_held on referral (system_id, holder_id, due_on) where state <> 'decided';
create index referral_decided on referral (system_id, organisation_id, decided_on desc, id) where state = 'decided';
create index referral_source on referral (system_id, organisation_id, received_at, source);
create index referral_person on referral (system_id, person_id);
create index referral_referrer on referral (system_id, referrer_id);
create index referral_practice on referral (system_id, practice_id);
call protect('referral');

-- Raised when somebody may be in danger. It is chased until a named person confirms having read it.
create table crisis_alarm (
  system_id uuid not null default app_system(),
  id uuid not null,
  referral_id uuid not null,
  because text[] not null,
  raised_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (system_id, id),
  unique (system_id, referral_id),
  foreign key (system_id, referral_id) references referral (system_id, id),
  foreign key (system_id, confirmed_by) references colleague (system_id, id)
);
create index crisis_alarm_open on crisis_alarm (system_id, raised_at) where confirmed_at is null;
call protect('crisis_alarm');

-- Whom an alarm was sent to, and by which message: one that could not be delivered counts as not told.
create table crisis_alarm_call (
  system_id uuid not null default app_system(),
  id uuid not null,
  alarm_id uuid not null,
  colleague_id uuid not null,
  kind text not null check (kind in ('duty', 'deputy', 'safeguarding-lead', 'manager')),
  called_at timestamptz not null,
  mail_id uuid,
  primary key (system_id, id),
  foreign key (system_id, alarm_id) references crisis_alarm (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create index crisis_alarm_call_alarm on crisis_alarm_call (system_id, alarm_id, called_at);
create index crisis_alarm_call_colleague on crisis_alarm_call (system_id, colleague_id);
call protect('crisis_alarm_call');

-- Each try to reach the person, and each word that reached them. What was said stands in no log.
create table referral_word (
  system_id uuid not null default app_system(),
  id uuid not null,
  referral_id uuid not null,
  on_day date not null,
  how text not null check (how in ('call', 'visit', 'text', 'letter', 'e-mail', 'automatic')),
  reached boolean not null,
  by_id uuid,
  noted_at timestamptz not null,
  primary key (system_id, id),
  foreign key (system_id, referral_id) references referral (system_id, id),
  foreign key (system_id, by_id) references colleague (system_id, id)
);
create index referral_word_referral on referral_word (system_id, referral_id, on_day);
call protect('referral_word');

-- What the person, asked, agreed that one recipient may be told. Nothing stands here by default.
create table referral_sharing (
  system_id uuid not null default app_system(),
  id uuid not null,
  referral_id uuid not null,
  referrer_id uuid not null,
  may_know text not null check (may_know in ('outcome')),
  agreed_on date not null,
  noted_by uuid not null,
  ended_on date,
  primary key (system_id, id),
  foreign key (system_id, referral_id) references referral (system_id, id),
  foreign key (system_id, referrer_id) references referrer (system_id, id),
  foreign key (system_id, noted_by) references colleague (system_id, id)
);
create index referral_sharing_referral on referral_sharing (system_id, referral_id) where ended_on is null;
call protect('referral_sharing');

-- Two records that somebody looked at and found to be two people, so that nobody is asked again.
create table person_apart (
  system_id uuid not null default app_system(),
  one_id uuid not null,
  other_id uuid not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (system_id, one_id, other_id),
  foreign key (system_id, said_by) references colleague (system_id, id),
  check (one_id < other_id)
);
call protect('person_apart');

-- What was decided, each time, and what was written of it: whom it was passed to, what was offered. Never altered.
create table referral_decision (
  system_id uuid not null default app_system(),
  id uuid not null,
  referral_id uuid not null,
  outcome text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  key_id text not null,
  sealed bytea not null,
  primary key (system_id, id),
  foreign key (system_id, referral_id) references referral (system_id, id),
  foreign key (system_id, decided_by) references colleague (system_id, id)
);
create index referral_decision_referral on referral_decision (system_id, referral_id, decided_at);
call protect_insert_only('referral_decision');
