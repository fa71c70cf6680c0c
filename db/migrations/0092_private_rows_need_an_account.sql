-- Nobody writes into what is private without an account: not the holder of a link, not a visitor. Work of the service itself says
-- 'job' (the demonstration is filled so), and reads none of it all the same.
create function app_is_job() returns boolean language sql stable parallel safe
return coalesce(current_setting('app.account', true), '') = 'job';

alter policy pair_only on session_record
  with check ((select app_is_job()) or is_own_account(worker_id) or is_own_account(supervisor_id));

alter policy author_only on private_note
  with check ((select app_is_job()) or account_id = (select app_account()));

alter policy author_until_shown on agenda_item
  with check ((select app_is_job()) or account_id = (select app_account()) or shown and is_own_account(reader_id));

alter policy writer_only on sign_offer
  with check ((select app_is_job()) or account_id = (select app_account()));

alter policy own_pulse on pulse_answer
  with check ((select app_is_job()) or account_id = (select app_account()));

alter policy own_entries on own_time_entry
  with check ((select app_is_job()) or account_id = (select app_account()));

-- What was shared is marked as talked over by others, who are signed in.
alter policy own_until_shared on job_check
  using (account_id = (select app_account()) or shared_on is not null and (select app_account()) is not null)
  with check ((select app_is_job()) or account_id = (select app_account())
    or shared_on is not null and (select app_account()) is not null);
