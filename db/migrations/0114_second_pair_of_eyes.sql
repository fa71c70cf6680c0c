-- Somebody said that the person of a referral is known already. Until a second colleague has looked too, they stay two records
-- (safety H2, H6): who knows enough of somebody to invent a referral of them does not open their record alone.
create table person_match (
  system_id uuid not null default app_system(),
  referral_id uuid not null,
  known_id uuid not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (system_id, referral_id, known_id),
  foreign key (system_id, referral_id) references referral (system_id, id),
  foreign key (system_id, said_by) references colleague (system_id, id)
);
call protect('person_match');
