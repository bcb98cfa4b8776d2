-- What waits stands apart from what it says: an event's payload is written once and never again, and every event stands
-- in exactly one more place: it waits, is parked, or was told. Nobody is made to wait behind this migration for long.
set local lock_timeout = '10s';

drop index outbox_waiting;
drop index outbox_parked;
alter table outbox rename to outbox_event;

create table outbox_waiting (
    id          bigint primary key,
    appended_at timestamptz not null,
    topic       text        not null,
    key         text        not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
create index outbox_waiting_lane on outbox_waiting (topic, key, id);

-- What can never be sent as it is; what follows of its key waits behind it.
create table outbox_parked (
    id          bigint primary key,
    appended_at timestamptz not null,
    event_id    text        not null,
    topic       text        not null,
    key         text        not null,
    reason      text        not null,
    parked_at   timestamptz not null default clock_timestamp()
);
create index outbox_parked_lane on outbox_parked (topic, key);

-- Where each telling stands in its topic, one row a telling, in the day of its event; no place: told by an earlier release.
create table outbox_told (
    id          bigint      not null,
    appended_at timestamptz not null,
    told_at     timestamptz not null default clock_timestamp(),
    at_partition int,
    at_offset   bigint
) partition by range (appended_at);
create index outbox_told_id on outbox_told (id);
create table outbox_told_rest partition of outbox_told default;

-- Telling again from a moment on: how far it is, and how it ended. One at a time.
create table outbox_replay (
    id       bigint generated always as identity primary key,
    asked_at timestamptz not null default clock_timestamp(),
    from_at  timestamptz not null,
    first_id bigint      not null,
    position bigint      not null,
    last_id  bigint      not null,
    told     bigint      not null default 0,
    ended_at timestamptz,
    ended_as text check (ended_as in ('done', 'cancelled', 'replaced')),
    check ((ended_at is null) = (ended_as is null))
);
create unique index outbox_replay_under_way on outbox_replay ((true)) where ended_at is null;

-- A day is made apart and attached: nobody who appends waits for it. Behind a long reader it is given up after a moment,
-- and tried again at the next sweep; days are laid down long before they are needed. Returns how many days ahead stand.
create or replace function outbox_lay_days(first date, days int) returns int
    language plpgsql security definer set search_path from current set lock_timeout = '100ms' as
$$
declare
    parent text;
    day    date;
    since  timestamptz;
    until  timestamptz;
    name   text;
    taken  boolean;
begin
    foreach parent in array array ['outbox_event', 'outbox_told'] loop
        for day in select first + n from generate_series(0, days - 1) as n loop
            name := format('%s_%s', replace(parent, '_event', ''), to_char(day, 'YYYYMMDD'));
            since := day::timestamp at time zone 'Asia/Shanghai';
            until := (day + 1)::timestamp at time zone 'Asia/Shanghai';
            execute format('select exists (select from %s_rest where appended_at >= $1 and appended_at < $2)',
                           replace(parent, '_event', '')) into taken using since, until;
            if to_regclass(name) is null and not taken then
                begin
                    execute format('create table %I (like %I including all excluding identity,
                                                     check (appended_at >= %L and appended_at < %L))',
                                   name, parent, since, until);
                    execute format('alter table %I attach partition %I for values from (%L) to (%L)',
                                   parent, name, since, until);
                exception when lock_not_available then
                    raise notice 'the day % is laid down later', name;
                end;
            end if;
        end loop;
    end loop;
    return outbox_days_ahead(first);
end
$$;

create function outbox_days_ahead(today date) returns int
    language sql stable set search_path from current as
$$
    select count(*) from generate_series(1, 30) as n
    where to_regclass(format('outbox_%s', to_char(today + n::int, 'YYYYMMDD'))) is not null
$$;

-- The name by which the release before lays down its days.
create or replace function outbox_add_days(first date, days int) returns void
    language sql security definer set search_path from current as
$$
    select outbox_lay_days(first, days)
$$;

-- Drops the days before the last one kept, events and tellings alike, in which nothing waits or is parked; behind a long
-- reader it gives up after a moment, and the next sweep tries again.
create or replace function outbox_drop_before(last_kept date) returns int
    language plpgsql security definer set search_path from current set lock_timeout = '100ms' as
$$
declare
    day     text;
    since   timestamptz;
    kept    timestamptz := last_kept::timestamp at time zone 'Asia/Shanghai';
    dropped int := 0;
begin
    for day in select right(c.relname, 8) from pg_inherits i join pg_class c on c.oid = i.inhrelid
               where i.inhparent = 'outbox_event'::regclass and c.relname ~ '^outbox_[0-9]{8}$'
                 and right(c.relname, 8) < to_char(last_kept, 'YYYYMMDD') loop
        since := to_date(day, 'YYYYMMDD')::timestamp at time zone 'Asia/Shanghai';
        if not exists (select from outbox_waiting where appended_at >= since and appended_at < since + interval '1 day')
           and not exists (select from outbox_parked where appended_at >= since and appended_at < since + interval '1 day')
        then
            begin
                execute format('drop table if exists outbox_%s, outbox_told_%s', day, day);
                dropped := dropped + 1;
            exception when lock_not_available then
                raise notice 'the day % is dropped later', day;
            end;
        end if;
    end loop;
    delete from outbox_rest e
    where e.appended_at < kept and not exists (select from outbox_waiting w where w.id = e.id)
      and not exists (select from outbox_parked p where p.id = e.id);
    delete from outbox_told_rest where appended_at < kept;
    return dropped;
end
$$;

select outbox_lay_days(first, (now() at time zone 'Asia/Shanghai')::date + 11 - first)
from (select min(to_date(right(c.relname, 8), 'YYYYMMDD')) as first from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'outbox_event'::regclass and c.relname ~ '^outbox_[0-9]{8}$') as days;

insert into outbox_waiting (id, appended_at, topic, key)
select id, appended_at, topic, key from outbox_event where sent_at is null and parked_at is null;
insert into outbox_parked (id, appended_at, event_id, topic, key, reason, parked_at)
select id, appended_at, event_id, topic, key, coalesce(parked_reason, ''), parked_at
from outbox_event where parked_at is not null;
insert into outbox_told (id, appended_at, told_at)
select id, appended_at, sent_at from outbox_event where sent_at is not null and parked_at is null;
insert into outbox_replay (from_at, first_id, position, last_id)
select replay_from, 0, 0, (select coalesce(max(id), 0) from outbox_event) from relay_state where replay_from is not null;

alter table outbox_event drop column sent_at, drop column parked_at, drop column parked_reason;
create index outbox_event_lane on outbox_event (topic, key, id);

-- Until when what a relay before the last one had under way may still arrive.
alter table relay_state add column fenced_until timestamptz not null default '-infinity';

create function outbox_waits() returns trigger
    language plpgsql as
$$
begin
    insert into outbox_waiting (id, appended_at, topic, key) values (new.id, new.appended_at, new.topic, new.key);
    return null;
end
$$;
create trigger waits after insert on outbox_event for each row execute function outbox_waits();

-- The outbox as the release before knew it, in one table, for as long as one of its replicas may still run beside; and
-- the short way to ask for the state of an event.
create view outbox as
select e.id, e.event_id, e.topic, e.key, e.payload, e.appended_at,
       null::timestamptz as sent_at, null::timestamptz as parked_at, null::text as parked_reason
from outbox_waiting w join outbox_event e on e.id = w.id and e.appended_at = w.appended_at
union all
select e.id, e.event_id, e.topic, e.key, e.payload, e.appended_at, null::timestamptz, p.parked_at, p.reason
from outbox_parked p join outbox_event e on e.id = p.id and e.appended_at = p.appended_at
union all
select e.id, e.event_id, e.topic, e.key, e.payload, e.appended_at, e.appended_at, null::timestamptz, null::text
from outbox_event e
where not exists (select from outbox_waiting w where w.id = e.id)
  and not exists (select from outbox_parked p where p.id = e.id);

create function outbox_as_before() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into outbox_event (event_id, topic, key, payload, appended_at)
        values (new.event_id, new.topic, new.key, new.payload, coalesce(new.appended_at, now()));
        return new;
    end if;
    delete from outbox_waiting where id = new.id;
    delete from outbox_parked where id = new.id;
    if new.parked_at is not null then
        insert into outbox_parked (id, appended_at, event_id, topic, key, reason, parked_at)
        values (new.id, new.appended_at, new.event_id, new.topic, new.key, coalesce(new.parked_reason, ''), new.parked_at);
    elsif new.sent_at is null then
        insert into outbox_waiting (id, appended_at, topic, key) values (new.id, new.appended_at, new.topic, new.key);
    else
        insert into outbox_told (id, appended_at, told_at) values (new.id, new.appended_at, new.sent_at);
    end if;
    return new;
end
$$;
create trigger as_before instead of insert or update on outbox for each row execute function outbox_as_before();

revoke all on function outbox_lay_days(date, int) from public;
grant execute on function outbox_lay_days(date, int) to ${app};
grant select, insert on outbox_event, outbox_told to ${app};
grant select, insert, delete on outbox_waiting, outbox_parked to ${app};
grant select, insert, update on outbox_replay, outbox to ${app};
revoke update on outbox_event from ${app};
