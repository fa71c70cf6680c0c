-- The ground that every later migration stands on: who may use what, the tenant rule, and queueing a job.
--
-- Three roles exist before this runs (src/db/roles.ts): trellis_owner, who runs it and owns everything;
-- trellis_app, which serves requests and may never see a row of another tenant; vault_keeper, into which
-- trellis_app steps for personal details alone.

-- There already on a database that Trellis made. Elsewhere the first five are open to the database's owner;
-- earthdistance must be added by an administrator (docs/running.md).
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;
create extension if not exists cube;
create extension if not exists earthdistance;

create schema vault;

revoke all on schema public, vault from public;
grant usage on schema public to trellis_app, vault_keeper;
grant usage on schema vault to vault_keeper;

-- A table grants nothing until it is protected. A function may be called by the two working roles, and by nobody else.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to trellis_app, vault_keeper;

-- The tenant and the account that this transaction works for: set once, by set_config(…, true). Unset means nobody,
-- so no rows. Work that no account asked for says 'job'.
-- Plain SQL without settings of its own, so that the planner writes it into each query.
create function app_system() returns uuid language sql stable parallel safe
return nullif(current_setting('app.system', true), '')::uuid;

create function app_account() returns uuid language sql stable parallel safe
return nullif(nullif(current_setting('app.account', true), ''), 'job')::uuid;

-- The tenant rule on one table or one partition: read and write only your own system's rows, whoever you are,
-- the table's owner included. Grants nothing. Asked in a subquery, the setting is read once a statement and not once a
-- row: counting 200,000 rows takes 13 ms so and 78 ms otherwise. Write further policies in the same way.
create procedure protect_rows(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (system_id = (select public.app_system()))'
    ' with check (system_id = (select public.app_system()))', target);
end
$$;

-- The tenant rule, a system_id that fills itself in, and the rights named. A table of the vault goes to its keeper,
-- never to the application itself.
create procedure protect_as(target regclass, rights text) language plpgsql as $$
declare
  keeper name := case
    when (select relnamespace from pg_class where oid = target) = 'vault'::regnamespace then 'vault_keeper'
    else 'trellis_app'
  end;
begin
  call public.protect_rows(target);
  execute format('alter table %s alter column system_id set default public.app_system()', target);
  execute format('grant %s on %s to %I', rights, target, keeper);
end
$$;

-- What people work on.
create procedure protect(target regclass) language plpgsql as $$
begin
  call public.protect_as(target, 'select, insert, update, delete');
end
$$;

-- What is recorded once and never altered by the application: events, looks.
create procedure protect_insert_only(target regclass) language plpgsql as $$
begin
  call public.protect_as(target, 'select, insert');
end
$$;

-- Queues a job inside the caller's own transaction. add_job refuses every role but its owner, so this runs as that owner.
-- A key that is queued already is replaced, its time too: the newest fact wins (a session moved to another day).
-- A job cannot be queued for another tenant than the one this transaction works for.
create function queue_job(task text, payload json, run_at timestamptz default null, job_key text default null)
returns void language plpgsql security definer set search_path = '' as $$
begin
  if (payload ->> 'systemId')::uuid is distinct from public.app_system() then
    raise exception 'The job % is for another system than this transaction', task;
  end if;
  perform graphile_worker.add_job(
    identifier := queue_job.task,
    payload := queue_job.payload,
    run_at := queue_job.run_at,
    job_key := queue_job.job_key,
    job_key_mode := 'replace');
end
$$;
revoke execute on function queue_job from vault_keeper;
