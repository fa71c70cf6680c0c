-- A stamp for a table that many people's answers rest on, whoever's rows they are: another one whenever anything in it changes for
-- one system, in the same transaction (docs/decisions/0024). Nobody waits for it: whoever finds the stamp in another's hands leaves a
-- second one beside it, and a table is unchanged as long as all of its stamps are. There are never more of them than people who once
-- changed the same table at the same moment.
create table table_stamp (
  system_id uuid not null default app_system(),
  name text not null,
  id uuid not null default gen_random_uuid(),
  version uuid not null default gen_random_uuid(),
  primary key (system_id, name, id)
);
call protect('table_stamp');

-- Names are written out: some of what changes these tables runs without a search path (forget_pulse).
create procedure stamp_named(of_system uuid, stamped text) language plpgsql as $$
begin
  update public.table_stamp set version = gen_random_uuid()
  where (system_id, name, id) = (
    select free.system_id, free.name, free.id from public.table_stamp free
    where free.system_id = of_system and free.name = stamped
    limit 1 for no key update skip locked);
  if not found then
    insert into public.table_stamp (system_id, name) values (of_system, stamped);
  end if;
end
$$;

create function stamp_table() returns trigger language plpgsql as $$
declare
  carried text := current_setting('app.system', true);
  each_system uuid;
begin
  for each_system in select distinct system_id from changed loop
    -- As in stamp_changes: a change may reach another system than the one carried, and its stamp is its own system's.
    if each_system::text is distinct from carried then
      perform set_config('app.system', each_system::text, true);
    end if;
    call public.stamp_named(each_system, tg_table_name);
    if each_system::text is distinct from carried then
      perform set_config('app.system', coalesce(carried, ''), true);
    end if;
  end loop;
  return null;
end
$$;

create procedure stamps_itself(target regclass) language plpgsql as $$
begin
  execute format('create trigger table_stamp_insert after insert on %s referencing new table as changed'
    ' for each statement execute function stamp_table()', target);
  execute format('create trigger table_stamp_update after update on %s referencing new table as changed'
    ' for each statement execute function stamp_table()', target);
  execute format('create trigger table_stamp_delete after delete on %s referencing old table as changed'
    ' for each statement execute function stamp_table()', target);
end
$$;

-- What changes a few times a day in a system. What changes with each contact stamps nothing, and is asked anew.
do $$
declare
  target regclass;
begin
  foreach target in array array[
    'agreed_action', 'debrief', 'job_check', 'pulse_answer', 'own_learning',
    'planned_session', 'supervision_session', 'session_record', 'session_signature', 'session_signature_disowned',
    'site_welcome', 'site_arrangement', 'site_check', 'access_request', 'access_request_post', 'record_access', 'appointment',
    'peer_network', 'peer_event', 'peer_coming', 'peer_attendance', 'peer_wish', 'peer_cover', 'organisation_membership',
    'mdt_meeting', 'mdt_meeting_site', 'mdt_attendee', 'mdt_named_sheet',
    'referral', 'crisis_alarm', 'crisis_alarm_call', 'person_match',
    'concern', 'concern_notice', 'advice_question', 'advice_call',
    'cross_referral', 'lead_change', 'case_supporter', 'onward_referral', 'case_bounce', 'verdict_dispute',
    'pcn_sharing', 'supervision_agreement', 'supervisor_confirmation', 'supervisor_time', 'training_record', 'mail'
  ]::regclass[] loop
    call stamps_itself(target);
  end loop;
end
$$;

-- What of a case stays as it is from one contact to the next: which it is, whose, and whether it is open. Most of what others ask of a
-- case is this, so it has a stamp of its own; the rest of a case has none.
create view case_head with (security_invoker = true) as
select system_id, id, number, organisation_id, post_id, holder_id, held_since, opened_on, state, closed_on, closure_reason
from care_case;
grant select on case_head to trellis_app;

create function stamp_case_head() returns trigger language plpgsql as $$
begin
  call public.stamp_named(coalesce(new.system_id, old.system_id), 'case_head');
  return null;
end
$$;
create trigger case_head_made after insert or delete on care_case for each row execute function stamp_case_head();
create trigger case_head_changed after update on care_case for each row
when ((old.system_id, old.id, old.number, old.organisation_id, old.post_id, old.holder_id, old.held_since, old.opened_on, old.state,
       old.closed_on, old.closure_reason)
  is distinct from (new.system_id, new.id, new.number, new.organisation_id, new.post_id, new.holder_id, new.held_since, new.opened_on,
       new.state, new.closed_on, new.closure_reason))
execute function stamp_case_head();
