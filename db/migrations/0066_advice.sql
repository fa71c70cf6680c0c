-- "Is this safe?": what a worker asks a clinician, and the advice (S43); who was asked about a case, and since when; and who was
-- called about a concern that nobody had confirmed (S39, safety H4).

-- One question. Its words, the advice and what came of it are sealed; it names a case by its number only.
create table advice_question (
  system_id uuid not null default app_system(),
  id uuid not null,
  case_id uuid,
  post_id uuid not null,
  asker_id uuid not null,
  -- What for: whose supervision the one asked gives, or stands in for.
  kind text not null check (kind in ('gp-supervision', 'clinical-supervision')),
  risk text not null check (risk in ('harm-to-self', 'harm-by-others', 'mental-health', 'physical-health', 'medicines',
    'substances', 'home-visit', 'other')),
  soon text not null check (soon in ('today', 'week')),
  key_id text not null,
  question bytea not null,
  asked_at timestamptz not null,
  -- Who has it now, and until when.
  with_id uuid not null,
  answer_by timestamptz not null,
  -- Nobody who was asked has answered in their time: since then the network owes it.
  owed_at timestamptz,
  withdrawn_at timestamptz,
  answered_by uuid,
  answered_at timestamptz,
  answered_how text check (answered_how in ('signed-in', 'link')),
  speak boolean not null default false,
  advice_key_id text,
  advice bytea,
  read_at timestamptz,
  read_by uuid,
  done_at timestamptz,
  done_key_id text,
  done bytea,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, asker_id) references colleague (system_id, id),
  foreign key (system_id, with_id) references colleague (system_id, id),
  foreign key (system_id, answered_by) references colleague (system_id, id),
  check ((answered_at is null) = (advice is null)),
  check (withdrawn_at is null or answered_at is null)
);
create index advice_question_asker on advice_question (system_id, asker_id, asked_at desc, id desc);
create index advice_question_case on advice_question (system_id, case_id, asked_at desc) where case_id is not null;
create index advice_question_post on advice_question (system_id, post_id, asked_at desc);
create index advice_question_waiting on advice_question (system_id, answer_by)
  where answered_at is null and withdrawn_at is null;
call protect('advice_question');

-- Who was asked, in their order, and the message that went to each.
create table advice_call (
  system_id uuid not null default app_system(),
  question_id uuid not null,
  colleague_id uuid not null,
  called_at timestamptz not null,
  mail_id uuid,
  primary key (system_id, question_id, colleague_id),
  foreign key (system_id, question_id) references advice_question (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create index advice_call_colleague on advice_call (system_id, colleague_id);
call protect('advice_call');

-- The link with which one of them answers from a phone: its address and its PIN, sealed, for the worker to say on the telephone.
create table advice_door (
  system_id uuid not null default app_system(),
  link_id uuid not null,
  question_id uuid not null,
  for_id uuid not null,
  key_id text not null,
  sealed bytea not null,
  made_at timestamptz not null,
  primary key (system_id, link_id),
  foreign key (system_id, link_id) references link (system_id, id),
  foreign key (system_id, question_id) references advice_question (system_id, id),
  foreign key (system_id, for_id) references colleague (system_id, id)
);
create index advice_door_question on advice_door (system_id, question_id);
call protect('advice_door');

-- Who was asked about a case, and so may know whom it concerns, for as long as what they were asked is open. `because`: `advice:…`.
create table case_asked (
  system_id uuid not null default app_system(),
  case_id uuid not null,
  colleague_id uuid not null,
  because text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (system_id, case_id, colleague_id, because),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create index case_asked_open on case_asked (system_id, case_id) where until_at is null;
create index case_asked_because on case_asked (system_id, because);
call protect('case_asked');

-- Who was called about a concern, each time, and as what: it goes round until a named person has confirmed.
create table concern_call (
  system_id uuid not null default app_system(),
  id uuid not null,
  concern_id uuid not null,
  colleague_id uuid not null,
  kind text not null check (kind in ('safeguarding-gp', 'deputy', 'safeguarding-lead', 'manager')),
  called_at timestamptz not null,
  mail_id uuid,
  primary key (system_id, id),
  foreign key (system_id, concern_id) references concern (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create index concern_call_concern on concern_call (system_id, concern_id, called_at);
create index concern_unconfirmed on concern (system_id) where acknowledged_at is null and state = 'open';
call protect_insert_only('concern_call');
