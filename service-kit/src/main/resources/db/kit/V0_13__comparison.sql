-- How far it was compared whether each record of a topic that a listener hears stands in its inbox. What came before it
-- first looked, or while it heard other types, is not compared. And where the partition ended at the last look.
create table inbox_compared (
    listener     text        not null,
    topic        text        not null,
    partition    int         not null,
    types        text        not null,
    first_offset bigint      not null,
    next_offset  bigint      not null,
    begun_at     timestamptz not null default now(),
    end_offset   bigint      not null default 0,
    primary key (listener, topic, partition)
) with (fillfactor = 50);

-- A gap may be one event: it stood in the topic below the listener's place, and its id was not in the inbox.
alter table inbox_gap
    drop constraint inbox_gap_kind_check,
    add constraint inbox_gap_kind_check check (kind in ('forgotten', 'begun-anew', 'missed')),
    add column event_id text;
create unique index inbox_gap_missed on inbox_gap (listener, event_id) where kind = 'missed';

-- How far it was compared whether what was told stands in its topic.
create table outbox_compared (
    only_one boolean     primary key default true check (only_one),
    told_at  timestamptz not null default now(),
    id       bigint      not null default 0,
    begun_at timestamptz not null default now()
);
insert into outbox_compared default values;

-- Where the log of each partition ended then; one that ends before was lost.
create table outbox_log_end (
    topic      text   not null,
    partition  int    not null,
    end_offset bigint not null,
    primary key (topic, partition)
) with (fillfactor = 50);

create index outbox_told_at on outbox_told using brin (told_at);

-- Told, and no longer where it was told, or appended and in no place at all; gone when it is told again.
create table outbox_lost (
    id           bigint primary key,
    appended_at  timestamptz not null,
    event_id     text        not null,
    topic        text        not null,
    key          text        not null,
    at_partition int,
    at_offset    bigint,
    found_at     timestamptz not null default now()
);

-- When each of the two was last compared to the end of what there was.
create table comparison_run (
    what   text primary key check (what in ('told', 'heard')),
    ran_at timestamptz not null default now()
);
insert into comparison_run (what) values ('told'), ('heard');

grant select, insert, update on inbox_compared, outbox_compared, outbox_log_end, comparison_run to ${app};
grant update (seen_at) on inbox_gap to ${app};
grant select, insert, delete on outbox_lost to ${app};
