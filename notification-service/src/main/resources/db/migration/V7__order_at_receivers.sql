-- The order in which a receiver is to read what it is told: grows with each message about one person.
alter table delivery add column sequence bigint generated always as identity;
-- Attempts that surely told the machine nothing: what it never heard of is not taken back.
alter table delivery add column unreached int not null default 0;

-- First attempts before repeated ones, each organisation's by itself.
create index delivery_first on delivery (organisation, due_at) where state = 'waiting' and attempts = 0;
create index delivery_again on delivery (organisation, due_at) where state = 'waiting' and attempts > 0;
create index delivery_under_way on delivery (organisation) where under_way_until is not null;

-- What is told to nobody any more is removed in the end.
create index delivery_over on delivery (created_at) where state in ('done', 'stopped', 'given-up', 'unrouted');
