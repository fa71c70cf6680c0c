-- How often each colleague has what needs them by e-mail. No row: once a week.
create table digest (
  system_id uuid not null default app_system(),
  colleague_id uuid not null,
  rhythm text not null default 'weekly' check (rhythm in ('daily', 'weekly', 'off')),
  sent_on date,
  primary key (system_id, colleague_id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
call protect('digest');
