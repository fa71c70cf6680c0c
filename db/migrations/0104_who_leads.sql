-- What a meeting decided about who leads is done by those whom it concerns: the action has its own door, and a colleague may be
-- asked to lead as well as to support. They lead when they say yes (mdt.rule.one-lead).

-- Where this action is done, and what the button there says; none where it is done outside Trellis.
alter table agreed_action
  add column door_href text,
  add column door_label text,
  add check ((door_href is null) = (door_label is null));

-- Asked to lead from now on, instead of this post. Null: to support beside whoever leads.
alter table cross_referral
  add column instead_of_post_id uuid,
  add foreign key (system_id, instead_of_post_id) references post (system_id, id);
