-- A change that will not take effect, or no longer holds, stays on record with who took it back and why. What was asked for
-- before stands beside each change, as it was on the day it was made. The version guards against two at once.
alter table standard_change
  add column before_value jsonb,
  add column withdrawn_at timestamptz,
  add column ended_at timestamptz,
  add column closed_by uuid,
  add column close_reason text,
  add column version integer not null default 1,
  add check ((withdrawn_at is null and ended_at is null) or (closed_by is not null and close_reason is not null));
create index standard_change_path on standard_change (system_id, organisation_id, path);
create index standard_change_coming on standard_change (system_id, from_on);
