-- What one colleague agreed to do by a day, wherever it was agreed: in supervision, a meeting, advice. One home, so that
-- everybody finds what they agreed in one list, and a session finds what it set.

create table agreed_action (
  system_id uuid not null default app_system(),
  id uuid not null,
  owner_id uuid not null,
  due_on date not null,
  -- What is to be done, sealed: it was said in confidence.
  key_id text not null,
  sealed bytea not null,
  -- Where it was agreed (`supervision-session:…`), in words and with its page, and what it is about (`case:…`).
  set_in text not null,
  set_in_words text not null default '',
  set_in_href text,
  about text[] not null default '{}',
  set_by uuid,
  set_at timestamptz not null,
  settled_as text check (settled_as in ('done', 'not-needed')),
  settled_on date,
  settled_by uuid,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, owner_id) references colleague (system_id, id),
  check ((settled_as is null) = (settled_on is null))
);
create index agreed_action_owner on agreed_action (system_id, owner_id, due_on, id) where settled_as is null;
create index agreed_action_owner_done on agreed_action (system_id, owner_id, settled_on desc, id) where settled_as is not null;
create index agreed_action_set_in on agreed_action (system_id, set_in);
create index agreed_action_about on agreed_action using gin (about);
call protect('agreed_action');
