-- Every verdict about a worker can be disputed by the worker, not readiness alone (safety H9): one table for all of them.
alter table readiness_dispute rename to verdict_dispute;
alter index readiness_dispute_post rename to verdict_dispute_post;
alter table verdict_dispute add column verdict text not null default 'readiness'
  check (verdict in ('readiness', 'support', 'capacity'));
alter table verdict_dispute alter column verdict drop default;
create index verdict_dispute_open on verdict_dispute (system_id, raised_on) where answer is null;
