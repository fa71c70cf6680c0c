-- The competencies of the framework that two people came to in a session, by their ids (supervision.yaml session_record). Theirs
-- alone, like the rest of the record.
alter table session_record add column competencies text[] not null default '{}';

-- A signature that was given on a phone, and that the one whose it is says they did not give: it holds no more, and can be seen.
create table session_signature_disowned (
  system_id uuid not null default app_system(),
  signature_id uuid not null,
  disowned_by uuid not null,
  disowned_at timestamptz not null,
  primary key (system_id, signature_id),
  foreign key (system_id, signature_id) references session_signature (system_id, id),
  foreign key (system_id, disowned_by) references colleague (system_id, id)
);
call protect_insert_only('session_signature_disowned');

-- The same words may be signed again after that: by another link, or signed in.
alter table session_signature drop constraint session_signature_system_id_session_id_signed_as_hash_key;
alter table session_signature
  add constraint session_signature_once unique nulls not distinct (system_id, session_id, signed_as, hash, link_id);
