-- Learning, and time with peers, that a worker plans or writes down for themselves, with what it cost and who paid (WDF section 9).

-- What it was, who gave it and its money are sealed: theirs alone, until they show totals of it.
create table own_learning (
  system_id uuid not null default app_system(),
  id uuid not null,
  account_id uuid not null,
  post_id uuid not null,
  kind text not null check (kind in ('learning', 'peers')),
  on_day date not null,
  minutes integer not null check (minutes between 1 and 24000),
  state text not null check (state in ('planned', 'done')),
  key_id text not null,
  sealed bytea not null,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id)
);
create index own_learning_post on own_learning (system_id, post_id, on_day);
call protect('own_learning');
create policy own_learning_alone on own_learning as restrictive
  using (account_id = (select app_account()))
  with check ((select app_is_job()) or account_id = (select app_account()));

-- Hours and money of learning in a quarter that was shown, as totals. `with_pcn`: the worker was told, when they showed it, that
-- their employer lets a PCN read it too; a quarter that was shown before is not theirs to read.
alter table shared_quarter
  add column learning jsonb,
  add column with_pcn boolean not null default false;
