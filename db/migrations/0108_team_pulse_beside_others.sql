-- Whoever may open two teams' views, as at a network and at the provider of some of its workers, could take one from the other. So
-- of two views that differ by fewer than five people only the larger is shown to them (safety H9). Which views somebody may open is
-- read here and not told by whoever asks.
create or replace function team_pulse(at_organisation uuid, first_week date, on_day date)
returns table (question text, well int, hard int)
language sql stable security definer set search_path = '' as $$
  with team as (
    select at_organisation as id
    union
    select seat.organisation_id from public.seat
    join public.colleague on colleague.system_id = seat.system_id and colleague.id = seat.colleague_id
    where seat.system_id = public.app_system() and colleague.account_id = public.app_account()
      and seat.role in ('line-manager', 'pcn-manager', 'provider-manager')
      and seat.from_on <= on_day and (seat.until_on is null or seat.until_on > on_day)),
  person as (
    select team.id as team_id, answers.question, answers.account_id, avg(answers.answer) as answer
    from team
    join public.pulse_answer answers on answers.system_id = public.app_system()
      and answers.week_on >= first_week and answers.week_on < first_week + 28
    where exists (
        select from public.post
        join public.organisation_span span on span.ancestor_id = team.id
          and span.descendant_id in (post.employer_id, post.pcn_id)
          and span.system_id = post.system_id
          and span.from_on <= on_day and (span.until_on is null or span.until_on > on_day)
        where post.system_id = answers.system_id and post.colleague_id = answers.colleague_id
          and (post.ended_on is null or post.ended_on >= first_week))
    group by team.id, answers.question, answers.account_id),
  counted as (
    select person.team_id, person.question, count(*) as people, count(*) filter (where person.answer >= 2.5) as well
    from person group by person.team_id, person.question),
  -- People in one and not in the other, for each two views.
  apart as (
    select one.team_id, other.team_id as other_id, one.question,
           (select count(*) from person mine where mine.team_id = one.team_id and mine.question = one.question
              and not exists (select from person theirs where theirs.team_id = other.team_id
                and theirs.question = one.question and theirs.account_id = mine.account_id)) as people
    from counted one join counted other on other.question = one.question and other.team_id <> one.team_id)
  select mine.question,
         case when mine.well >= 5 then mine.well::int end,
         case when mine.people - mine.well >= 5 then (mine.people - mine.well)::int end
  from counted mine
  where mine.team_id = at_organisation
    and mine.people >= 8 and mine.well > 0 and mine.well < mine.people
    and not exists (
      select from counted other
      join apart on apart.question = mine.question and apart.people between 1 and 4
        and (apart.team_id, apart.other_id) in ((mine.team_id, other.team_id), (other.team_id, mine.team_id))
      where other.question = mine.question and (other.people, other.team_id) > (mine.people, mine.team_id))
  order by mine.question
$$;
