-- Why an organisation merged or closed was asked for, "so that people can look it up later", and kept only of what moved with it.
alter table organisation add column closed_because text;
