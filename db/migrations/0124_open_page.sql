-- Opens a page as open_seat does, and hands over with it the stamps (0090, 0123) of what the same visitor’s last page rested on: a page
-- that keeps anything in mind asks for them first of all, so they come with the first journey. Read before every fact of the page.
create function open_page(hash bytea, seat_slug text, now_at timestamptz, idle interval, known uuid[])
returns table (
  session_id uuid, account_id uuid, session_expires_at timestamptz, system_id uuid, seat_id uuid, role text,
  organisation_id uuid, organisation_name text, organisation_kind text, colleague_id uuid, given_name text, family_name text,
  stamps json, table_stamps json
) language plpgsql set search_path = public as $$
declare
  opened record;
begin
  select * into opened from open_seat(hash, seat_slug, now_at, idle);
  if not found then return; end if;
  return query
    select opened.session_id, opened.account_id, opened.session_expires_at, opened.system_id, opened.seat_id, opened.role,
      opened.organisation_id, opened.organisation_name, opened.organisation_kind, opened.colleague_id, opened.given_name,
      opened.family_name,
      (select json_object_agg(stamp.stamps, stamp.version) from stamp
        where stamp.system_id = opened.system_id and stamp.stamps = any (known || array[opened.system_id, opened.colleague_id])),
      (select json_object_agg(each.name, each.versions) from (
        select table_stamp.name, string_agg(table_stamp.version::text, ' ' order by table_stamp.version) as versions
        from table_stamp where table_stamp.system_id = opened.system_id group by table_stamp.name) each);
end
$$;
grant execute on function open_page(bytea, text, timestamptz, interval, uuid[]) to trellis_app;
