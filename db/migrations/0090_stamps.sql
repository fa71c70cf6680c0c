-- A stamp for whatever pages keep in mind between requests (docs/decisions/0020): another one whenever what it stands for changes, in
-- the same transaction. Whoever reads the stamp first and the facts after it never keeps facts that are older than their stamp.
create table stamp (
  system_id uuid not null default app_system(),
  -- A post, a colleague, or the system itself for what many facts share: names, places, posts, practices, standards.
  stamps uuid not null,
  version uuid not null default gen_random_uuid(),
  primary key (system_id, stamps)
);
call protect('stamp');

-- One statement stamps each thing that it touched once, in one order, so that two of them never wait for one another in a ring.
-- The argument names the column that says what changed; without one it is the system. A random version never comes again, not even
-- after a transaction that was undone.
create function stamp_changes() returns trigger language plpgsql as $$
declare
  stamped text := case when tg_nargs = 0 then 'system_id' else tg_argv[0] end;
  carried text := current_setting('app.system', true);
  each_system uuid;
begin
  for each_system in execute 'select distinct system_id from changed' loop
    -- A change may reach another system than the one carried (one's own account's colleagues): its stamp is its own system's.
    if each_system::text is distinct from carried then
      perform set_config('app.system', each_system::text, true);
    end if;
    execute format(
      'insert into stamp (system_id, stamps)'
      ' select distinct system_id, %1$I from changed where %1$I is not null and system_id = $1 order by 2'
      ' on conflict (system_id, stamps) do update set version = gen_random_uuid()', stamped)
    using each_system;
    if each_system::text is distinct from carried then
      perform set_config('app.system', coalesce(carried, ''), true);
    end if;
  end loop;
  return null;
end
$$;

-- What is kept of a table's rows is stamped by this column, or by the system.
create procedure stamped_by(target regclass, stamped name default null) language plpgsql as $$
declare
  argument text := coalesce(quote_literal(stamped), '');
begin
  execute format('create trigger stamp_insert after insert on %s referencing new table as changed'
    ' for each statement execute function stamp_changes(%s)', target, argument);
  execute format('create trigger stamp_update after update on %s referencing new table as changed'
    ' for each statement execute function stamp_changes(%s)', target, argument);
  execute format('create trigger stamp_delete after delete on %s referencing old table as changed'
    ' for each statement execute function stamp_changes(%s)', target, argument);
end
$$;

call stamped_by('induction_mark', 'post_id');
call stamped_by('appointment', 'post_id');
call stamped_by('record_access', 'post_id');
call stamped_by('supervision_session', 'post_id');
call stamped_by('agreed_exception', 'post_id');
call stamped_by('readiness_sign_off', 'post_id');
call stamped_by('verdict_dispute', 'post_id');
call stamped_by('capacity_factor', 'post_id');
call stamped_by('over_limit', 'post_id');
call stamped_by('training_record', 'colleague_id');

call stamped_by('training_record_site');
call stamped_by('organisation');
call stamped_by('organisation_span');
call stamped_by('colleague');
call stamped_by('post');
call stamped_by('post_hours');
call stamped_by('post_site');
call stamped_by('post_absence');
call stamped_by('practice_records');
call stamped_by('service_agreement');
call stamped_by('service_agreement_item');
call stamped_by('service_contact_length');
call stamped_by('supervisor_absence');
call stamped_by('supervisor_cover');
call stamped_by('standard_change');
