-- A case weighs on its worker: said by the worker, for the supervision that helps with it. Nobody lists or counts it.
create table case_weight (
  system_id uuid not null default app_system(),
  case_id uuid not null,
  colleague_id uuid not null,
  since_on date not null,
  primary key (system_id, case_id, colleague_id),
  foreign key (system_id, case_id) references care_case (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create index case_weight_colleague on case_weight (system_id, colleague_id, since_on);
call protect('case_weight');
