-- How the service itself stands: when its regular jobs last ran for each tenant, and what waits in the queue.

create table job_run (
  system_id uuid not null default app_system(),
  task text not null,
  every text not null check (every in ('hour', 'day')),
  ran_at timestamptz not null,
  succeeded_at timestamptz,
  problem text,
  primary key (system_id, task)
);
call protect('job_run');

-- The queue belongs to its owner alone, so this looks as that owner, and tells a tenant of its own jobs and of no other's.
-- `failing` have failed at least once and will be tried again; `given_up` will not. What they carry is not told.
create function queue_health(now_at timestamptz)
returns table (task text, waiting bigint, failing bigint, given_up bigint, oldest_due_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select tasks.identifier,
         count(*) filter (where jobs.attempts < jobs.max_attempts),
         count(*) filter (where jobs.attempts > 0 and jobs.attempts < jobs.max_attempts),
         count(*) filter (where jobs.attempts >= jobs.max_attempts),
         min(jobs.run_at) filter (where jobs.run_at <= now_at and jobs.attempts < jobs.max_attempts and jobs.locked_at is null)
  from graphile_worker._private_jobs jobs
  join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
  where (jobs.payload ->> 'systemId')::uuid = public.app_system()
  group by tasks.identifier
  order by tasks.identifier
$$;
revoke execute on function queue_health from vault_keeper;
