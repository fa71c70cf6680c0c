-- A practice that moves to another PCN may still be served from the PCN that it left: by oversight, or because that was agreed.
-- `meant_on` is the day on which a manager last said that it is meant; a later move asks again.
alter table post_site add column meant_on date;
