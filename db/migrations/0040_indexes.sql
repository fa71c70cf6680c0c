-- Indexes that pages were seen to want on a database of a hundred systems.

-- The link workers beside a post: by the PCN it is contracted for, or by its employer where there is none.
create index post_team on post (system_id, (coalesce(pcn_id, employer_id))) where role = 'link-worker';

-- Colleagues and seats are reached in two ways: within one's own system, or as one's own account's (policies own_colleague and
-- own_seats). Either of the two is no condition that an index led by system_id can start from: without these, each look-up by id
-- searches such an index once for every system there is.
create index colleague_id on colleague (id);
create index seat_id on seat (id);
create index seat_at on seat (organisation_id, role);
create index seat_of on seat (colleague_id);
