-- Where each listener stands in each partition: moved in the transaction of the work, so that a database that is set
-- back knows what it has lost. The epoch is that of the last record: a lower offset of a higher epoch is a log begun anew.
create table inbox_offset (
    listener     text        not null,
    topic        text        not null,
    partition    int         not null,
    next_offset  bigint      not null,
    leader_epoch int         not null default -1,
    moved_at     timestamptz not null default now(),
    primary key (listener, topic, partition)
) with (fillfactor = 50);

-- What a topic no longer held when a listener came to it, and where a log began anew.
create table inbox_gap (
    id          bigint generated always as identity primary key,
    listener    text        not null,
    topic       text        not null,
    partition   int         not null,
    kind        text        not null check (kind in ('forgotten', 'begun-anew')),
    from_offset bigint      not null,
    to_offset   bigint      not null,
    seen_at     timestamptz not null default now()
);

-- What a later release told and this one cannot read yet: heard by the first build that knows the type.
create table event_of_later_type (
    id       bigint generated always as identity primary key,
    listener text        not null,
    topic    text        not null,
    key      text        not null,
    event_id text        not null,
    type     text        not null,
    payload  text        not null,
    kept_at  timestamptz not null default now()
);
create index event_of_later_type_order on event_of_later_type (type, id);

grant select, insert, update on inbox_offset to ${app};
grant select, insert, delete on inbox_gap, event_of_later_type to ${app};
