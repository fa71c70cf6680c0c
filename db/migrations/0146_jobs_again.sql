-- The queue belongs to its owner alone, so this works as that owner, for a tenant's own jobs and no other's (as queue_health, 0004):
-- those of one task that were given up are due again, as if they had never failed. Says how many there were.
create function try_jobs_again(which text, now_at timestamptz) returns bigint
language sql security definer set search_path = '' as $$
  with again as (
    update graphile_worker._private_jobs jobs
    set attempts = 0, run_at = now_at, last_error = null, updated_at = now_at
    from graphile_worker._private_tasks tasks
    where tasks.id = jobs.task_id and tasks.identifier = which and jobs.attempts >= jobs.max_attempts and jobs.locked_at is null
      and (jobs.payload ->> 'systemId')::uuid = public.app_system()
    returning 1)
  select count(*) from again
$$;
revoke execute on function try_jobs_again from vault_keeper;
