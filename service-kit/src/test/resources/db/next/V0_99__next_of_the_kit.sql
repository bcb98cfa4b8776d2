-- What the release after this one may add to the kit's tables: UpgradeIT starts this release on it.
alter table organisation add column postal_code text;
alter table jurisdiction add column reviewed boolean not null default false;
alter table inbox add column heard_from text not null default '';
alter table outbox_event add column hops integer not null default 0;
alter table access_trail add column device text;
alter table idempotency add column attempts integer not null default 1;
create table next_of_the_kit (id bigint primary key);
