-- Why somebody opened personal details, printed names or gave a case back is written about a person: it lies sealed, as notes do
-- (safety H13). What was written so before goes with its column. Why a relationship opens details (`reason` of `access`) is one of a
-- few words of our own, and stays.
alter table access
  add column reason_key_id text,
  add column reason_sealed bytea,
  add constraint access_reason_sealed check ((reason_key_id is null) = (reason_sealed is null));

-- A glass broken before, and open for its hour, opens nothing any more: it is broken again, with a reason.
alter table case_glass
  drop column reason,
  add column key_id text,
  add column sealed bytea,
  add constraint case_glass_sealed check ((key_id is null) = (sealed is null));

alter table allocation
  drop column handed_back_because,
  add column handed_back_key_id text,
  add column handed_back_words bytea,
  add constraint allocation_handed_back_sealed check ((handed_back_key_id is null) = (handed_back_words is null));

alter table mdt_named_sheet
  drop column reason,
  add column key_id text,
  add column sealed bytea,
  add constraint mdt_named_sheet_sealed check ((key_id is null) = (sealed is null));
