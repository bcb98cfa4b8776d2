-- What the service has to tell, and has told: one partition for each day, dropped whole when the topics forget the day.
create table outbox (
    id            bigint generated always as identity,
    event_id      text        not null,
    topic         text        not null,
    key           text        not null,
    payload       text        not null,
    appended_at   timestamptz not null default now(),
    sent_at       timestamptz,
    parked_at     timestamptz,
    parked_reason text,
    primary key (id, appended_at)
) partition by range (appended_at);

create index outbox_waiting on outbox (id) where sent_at is null and parked_at is null;
create index outbox_parked on outbox (topic, key) where parked_at is not null;

-- Takes the rows of a day that has no partition of its own, so that appending never fails.
create table outbox_rest partition of outbox default;

-- One row: which relay has the lock or had it last, whether it ended with nothing under way, and what an operator asked for.
create table relay_state (
    one         boolean primary key default true check (one),
    holder      text    not null default '',
    clean       boolean not null default true,
    replay_from timestamptz
);
insert into relay_state default values;

-- The runtime role owns no table; these two are its only way to add and drop a day. A day with something unsent stays.
create function outbox_add_days(first date, days int) returns void
    language plpgsql security definer set search_path from current as
$$
declare
    day date;
begin
    for day in select first + n from generate_series(0, days - 1) as n loop
        if to_regclass(format('outbox_%s', to_char(day, 'YYYYMMDD'))) is null
           and not exists (select 1 from outbox_rest
                           where appended_at >= day::timestamp at time zone 'Asia/Shanghai'
                             and appended_at < (day + 1)::timestamp at time zone 'Asia/Shanghai') then
            execute format('create table outbox_%s partition of outbox for values from (%L) to (%L)',
                           to_char(day, 'YYYYMMDD'),
                           day::timestamp at time zone 'Asia/Shanghai',
                           (day + 1)::timestamp at time zone 'Asia/Shanghai');
        end if;
    end loop;
end
$$;

create function outbox_drop_before(last_kept date) returns int
    language plpgsql security definer set search_path from current set lock_timeout = '2s' as
$$
declare
    day     text;
    waiting boolean;
    dropped int := 0;
begin
    for day in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
               where i.inhparent = 'outbox'::regclass and c.relname ~ '^outbox_[0-9]{8}$'
                 and c.relname < format('outbox_%s', to_char(last_kept, 'YYYYMMDD')) loop
        execute format('select exists (select 1 from %I where sent_at is null)', day) into waiting;
        if not waiting then
            execute format('drop table %I', day);
            dropped := dropped + 1;
        end if;
    end loop;
    delete from outbox_rest
    where sent_at is not null and appended_at < last_kept::timestamp at time zone 'Asia/Shanghai';
    return dropped;
end
$$;

revoke all on function outbox_add_days(date, int), outbox_drop_before(date) from public;
grant execute on function outbox_add_days(date, int), outbox_drop_before(date) to ${app};
grant select, insert, update on outbox, relay_state to ${app};

select outbox_add_days((now() at time zone 'Asia/Shanghai')::date, 8);
