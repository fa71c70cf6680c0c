-- Networks of peers, their events and who came; a sole worker's wish for a named peer, and the cover agreed in advance (S29-S31).

-- A network of one level: for everybody under the organisation `area_id`, held together by `host_id`.
create table peer_network (
  system_id uuid not null default app_system(),
  id uuid not null,
  level text not null check (level in ('neighbourhood', 'place', 'system', 'region')),
  area_id uuid not null,
  host_id uuid not null,
  title text not null,
  about text not null,
  how_to_join text not null,
  contact text not null,
  cadence text not null,
  -- Which time and money there is for taking part, apart from that for training (WDF section 9).
  funded text not null default '',
  closed_on date,
  version integer not null default 1,
  primary key (system_id, id),
  foreign key (system_id, area_id) references organisation (system_id, id),
  foreign key (system_id, host_id) references organisation (system_id, id)
);
create index peer_network_area on peer_network (system_id, area_id);
create index peer_network_host on peer_network (system_id, host_id);
call protect('peer_network');

create table peer_event (
  system_id uuid not null default app_system(),
  id uuid not null,
  network_id uuid not null,
  title text not null,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 1 and 1440),
  -- Minutes of it that count as continuing professional development.
  cpd_minutes integer not null check (cpd_minutes between 0 and minutes),
  -- Where, or how to join online.
  place text not null,
  state text not null default 'planned' check (state in ('planned', 'called-off')),
  -- Rises with every change that calendars must know of (RFC 5545).
  sequence integer not null default 0,
  version integer not null default 1,
  planned_by uuid not null,
  changed_at timestamptz not null,
  primary key (system_id, id),
  foreign key (system_id, network_id) references peer_network (system_id, id),
  foreign key (system_id, planned_by) references colleague (system_id, id)
);
create index peer_event_network on peer_event (system_id, network_id, starts_at desc);
create index peer_event_starts on peer_event (system_id, starts_at);
call protect('peer_event');

-- Who says beforehand that they are coming.
create table peer_coming (
  system_id uuid not null default app_system(),
  event_id uuid not null,
  colleague_id uuid not null,
  said_at timestamptz not null,
  primary key (system_id, event_id, colleague_id),
  foreign key (system_id, event_id) references peer_event (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create index peer_coming_colleague on peer_coming (system_id, colleague_id);
call protect('peer_coming');

-- Who was there, said once: at the door, from the host's list or by themselves. `session_ids`: the sessions that it counts as, one
-- for each post that they held that day. Taken back, it stays with the day and the hand, and counts for nothing.
create table peer_attendance (
  system_id uuid not null default app_system(),
  id uuid not null,
  event_id uuid not null,
  colleague_id uuid not null,
  session_ids uuid[] not null default '{}',
  how text not null check (how in ('door', 'list', 'self')),
  recorded_by uuid,
  recorded_at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (system_id, id),
  foreign key (system_id, event_id) references peer_event (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id)
);
create unique index peer_attendance_once on peer_attendance (system_id, event_id, colleague_id) where undone_at is null;
create index peer_attendance_colleague on peer_attendance (system_id, colleague_id);
call protect('peer_attendance');

-- The square at the door: the address of its link, sealed, for whoever runs the event to show.
create table peer_door (
  system_id uuid not null default app_system(),
  event_id uuid not null,
  key_id text not null,
  sealed bytea not null,
  expires_at timestamptz not null,
  primary key (system_id, event_id),
  foreign key (system_id, event_id) references peer_event (system_id, id)
);
call protect('peer_door');

-- A sole worker would like this peer; the peer says yes or no; the manager names them (an appointment, 0007).
create table peer_wish (
  system_id uuid not null default app_system(),
  id uuid not null,
  post_id uuid not null,
  peer_post_id uuid not null,
  asked_at timestamptz not null,
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  withdrawn_at timestamptz,
  primary key (system_id, id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, peer_post_id) references post (system_id, id),
  check (post_id <> peer_post_id)
);
create unique index peer_wish_open on peer_wish (system_id, post_id, peer_post_id) where withdrawn_at is null;
create index peer_wish_peer on peer_wish (system_id, peer_post_id);
call protect('peer_wish');

-- Who stands in when a sole worker is ill: a peer, who has to say yes, or a manager. Chosen before it is needed.
create table peer_cover (
  system_id uuid not null default app_system(),
  post_id uuid not null,
  colleague_id uuid not null,
  -- The post of a peer; a manager covers without one.
  cover_post_id uuid,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  agreed_at timestamptz,
  version integer not null default 1,
  primary key (system_id, post_id),
  foreign key (system_id, post_id) references post (system_id, id),
  foreign key (system_id, colleague_id) references colleague (system_id, id),
  foreign key (system_id, cover_post_id) references post (system_id, id)
);
create index peer_cover_colleague on peer_cover (system_id, colleague_id);
call protect('peer_cover');
