-- Several roles support one person: one leads, others support, and a case is counted for its lead alone (mdt.rule.one-lead). The
-- lead is the post of the case itself, so that there is never more than one. Free text is sealed, bound to its row.

-- Whoever supports a case that another leads. While this is open they have a care relationship.
create table case_supporter (
  system_id uuid not null default app_system(),
  id uuid not null,
  case_id uuid not null,
  post_id uuid not null,
  colleague_id uuid not null,
  from_on date not null,
  until_on date,
  -- The holder of the case whom this colleague knows of: another one is told to them (safety H7).
  knows_holder_id uuid not null,
  primary key (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id),
  foreign key (system_id, knows_holder_id) references colleague (system_id, id)
);
create unique index case_supporter_open on case_supporter (system_id, case_id, post_id) where until_on is null;
create index case_supporter_case on case_supporter (system_id, case_id, from_on);
create index case_supporter_colleague on case_supporter (system_id, colleague_id, case_id) where until_on is null;
create index case_supporter_post on case_supporter (system_id, post_id) where until_on is null;
call protect('case_supporter');

-- Every role at a case, with its days.
create view case_role with (security_invoker = true) as
  select system_id, case_id, post_id, 'lead' as kind, from_on, until_on from case_holding where post_id is not null
  union all
  select system_id, case_id, post_id, 'supporting' as kind, from_on, until_on from case_supporter;
grant select on case_role to trellis_app;

-- One role asks another to support somebody (mdt.yaml cross_referral_matrix, loop_fields).
create table cross_referral (
  system_id uuid not null default app_system(),
  id uuid not null,
  case_id uuid not null,
  from_role text not null check (from_role in ('splw', 'hwbc', 'cc')),
  to_role text not null check (to_role in ('splw', 'hwbc', 'cc')),
  from_id uuid not null,
  from_post_id uuid,
  to_post_id uuid not null,
  to_id uuid not null,
  -- When the Framework says to send, as chosen.
  because text[] not null,
  -- What is sent, part by part, and why the law allows it where the person did not agree.
  key_id text not null,
  words bytea not null,
  agreed text not null check (agreed in ('yes', 'law')),
  sent_on date not null,
  sent_at timestamptz not null,
  -- By when somebody says something to it (mdt.rule.ack); begins again when a question was answered.
  due_on date not null,
  acknowledged_on date,
  state text not null default 'sent' check (state in ('sent', 'asked', 'accepted', 'handed-back', 'withdrawn', 'ended')),
  accepted_on date,
  accepted_by uuid,
  supporter_id uuid,
  outcome text,
  ended_on date,
  -- The sender has read how it ended.
  closed_loop_on date,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, from_id) references colleague (system_id, id),
  foreign key (system_id, from_post_id) references post (system_id, id),
  foreign key (system_id, to_post_id) references post (system_id, id),
  foreign key (system_id, to_id) references colleague (system_id, id),
  foreign key (system_id, accepted_by) references colleague (system_id, id),
  foreign key (system_id, supporter_id) references case_supporter (system_id, id),
  check (from_role <> to_role),
  check ((state in ('accepted', 'ended')) <= (accepted_on is not null and accepted_by is not null))
);
-- One question at a time to each role of a case.
create unique index cross_referral_waiting on cross_referral (system_id, case_id, to_role) where state in ('sent', 'asked');
create index cross_referral_case on cross_referral (system_id, case_id, sent_at);
create index cross_referral_to on cross_referral (system_id, to_id, sent_on, id);
create index cross_referral_from on cross_referral (system_id, from_id, sent_on, id);
create index cross_referral_post on cross_referral (system_id, to_post_id) where state in ('sent', 'asked');
create index cross_referral_unread on cross_referral (system_id, case_id)
  where state in ('handed-back', 'ended') and closed_loop_on is null;
call protect('cross_referral');

-- What the two said to each other about it: a question, its answer, why it was handed back, how it ended.
create table cross_referral_word (
  system_id uuid not null default app_system(),
  id uuid not null,
  cross_referral_id uuid not null,
  kind text not null check (kind in ('question', 'answer', 'handed-back', 'ended')),
  by_id uuid not null,
  at timestamptz not null,
  key_id text not null,
  said bytea not null,
  primary key (system_id, id),
  foreign key (system_id, cross_referral_id) references cross_referral (system_id, id),
  foreign key (system_id, by_id) references colleague (system_id, id)
);
create index cross_referral_word_of on cross_referral_word (system_id, cross_referral_id, at);
call protect_insert_only('cross_referral_word');

-- Who leads is agreed by both (mdt.rule.one-lead).
create table lead_change (
  system_id uuid not null default app_system(),
  id uuid not null,
  case_id uuid not null,
  from_post_id uuid not null,
  to_post_id uuid not null,
  proposed_by uuid not null,
  -- The other of the two, whose word is still needed.
  asked_id uuid not null,
  proposed_at timestamptz not null,
  answer text check (answer in ('agreed', 'declined', 'withdrawn')),
  answered_at timestamptz,
  primary key (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, from_post_id) references post (system_id, id),
  foreign key (system_id, to_post_id) references post (system_id, id),
  foreign key (system_id, proposed_by) references colleague (system_id, id),
  foreign key (system_id, asked_id) references colleague (system_id, id),
  check (from_post_id <> to_post_id),
  check ((answer is null) = (answered_at is null))
);
create unique index lead_change_open on lead_change (system_id, case_id) where answer is null;
create index lead_change_asked on lead_change (system_id, asked_id) where answer is null;
call protect('lead_change');

-- Handed back twice: the case goes to the shared caseload meeting (mdt.rule.no-bounce). Without a meeting none is planned yet.
create table case_bounce (
  system_id uuid not null default app_system(),
  id uuid not null,
  case_id uuid not null,
  -- On whose behalf it stands on the agenda: the worker who leads.
  for_id uuid not null,
  bounced_at timestamptz not null,
  meeting_id uuid,
  brought_at timestamptz,
  primary key (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, for_id) references colleague (system_id, id),
  foreign key (system_id, meeting_id) references mdt_meeting (system_id, id)
);
create index case_bounce_case on case_bounce (system_id, case_id, bounced_at desc);
create index case_bounce_waiting on case_bounce (system_id, bounced_at) where meeting_id is null;
call protect('case_bounce');

-- Sent on to somebody outside the three roles (mdt.yaml other_routes): to whom, how soon, and when somebody took it.
-- Worries about safety never lie here: they are concerns (safety H4).
create table onward_referral (
  system_id uuid not null default app_system(),
  id uuid not null,
  case_id uuid not null,
  route text not null,
  urgency text not null,
  agreed text not null check (agreed in ('yes', 'law')),
  key_id text not null,
  words bytea not null,
  sent_on date not null,
  sent_by uuid not null,
  taken_on date,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, sent_by) references colleague (system_id, id)
);
create index onward_referral_case on onward_referral (system_id, case_id, sent_on desc);
create index onward_referral_open on onward_referral (system_id, sent_by, sent_on) where taken_on is null;
call protect('onward_referral');
