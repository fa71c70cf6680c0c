-- Whether work that is due lies untouched, for any tenant: then no mail, reminder or alarm goes out, and every screen says so
-- (safety H5). Answers yes or no, and nothing of what the work is.
create function jobs_stand_still(due_before timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from graphile_worker._private_jobs jobs
    where jobs.run_at <= due_before and jobs.attempts < jobs.max_attempts and jobs.locked_at is null)
$$;
revoke execute on function jobs_stand_still from vault_keeper;
