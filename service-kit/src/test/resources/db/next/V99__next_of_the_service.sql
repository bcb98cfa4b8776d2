-- What the release after this one may add to a service's tables: UpgradeIT starts this release on it.
alter table visit add column place text, add column urgent boolean not null default false;
create table next_of_the_service (id bigint primary key);
