-- Two questions a week, for the worker's own eyes. No instant is kept, only the week; nothing of it is an event or a look.
create table pulse_answer (
  system_id uuid not null default app_system(),
  account_id uuid not null,
  colleague_id uuid not null,
  -- The Monday.
  week_on date not null,
  question text not null check (question in ('manageable', 'supported')),
  answer smallint not null check (answer between 1 and 4),
  primary key (system_id, account_id, week_on, question),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create index pulse_answer_week on pulse_answer (system_id, week_on);
call protect('pulse_answer');
-- Nobody but the account that answered, whatever else they may see (safety H9). The owner's functions below see no names.
create policy own_pulse on pulse_answer as restrictive to trellis_app
  using (account_id = (select app_account()))
  with check ((select app_account()) is null or account_id = (select app_account()));

-- Erased after so many weeks, by a job that can read none of it.
create function forget_pulse(before_week date) returns void
language sql security definer set search_path = '' as $$
  delete from public.pulse_answer where week_on < before_week and system_id = public.app_system()
$$;
revoke execute on function forget_pulse from vault_keeper;

-- What a team answered in four weeks that are over, as two groups a question. Nothing of a team of fewer than eight people
-- who answered, nothing when all answered alike, and no number under five (safety H9): a row that has none says only that.
create function team_pulse(at_organisation uuid, first_week date, on_day date)
returns table (question text, well int, hard int)
language sql stable security definer set search_path = '' as $$
  with person as (
    select answers.question, answers.account_id, avg(answers.answer) as answer
    from public.pulse_answer answers
    where answers.system_id = public.app_system()
      and answers.week_on >= first_week and answers.week_on < first_week + 28
      and exists (
        select from public.post
        join public.organisation_span span on span.ancestor_id = at_organisation
          and span.descendant_id in (post.employer_id, post.pcn_id)
          and span.system_id = post.system_id
          and span.from_on <= on_day and (span.until_on is null or span.until_on > on_day)
        where post.system_id = answers.system_id and post.colleague_id = answers.colleague_id
          and (post.ended_on is null or post.ended_on >= first_week))
    group by answers.question, answers.account_id),
  counted as (
    select person.question, count(*) as people, count(*) filter (where person.answer >= 2.5) as well
    from person group by person.question)
  select counted.question,
         case when counted.well >= 5 then counted.well::int end,
         case when counted.people - counted.well >= 5 then (counted.people - counted.well)::int end
  from counted
  where counted.people >= 8 and counted.well > 0 and counted.well < counted.people
  order by counted.question
$$;
revoke execute on function team_pulse from vault_keeper;
