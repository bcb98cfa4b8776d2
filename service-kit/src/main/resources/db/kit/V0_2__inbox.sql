-- What each listener has heard: written in the transaction of the work, so that everything is heard once.
create table inbox (
    listener text        not null,
    event_id text        not null,
    heard_at timestamptz not null default now(),
    primary key (listener, event_id)
);
create index inbox_heard_at on inbox (heard_at);

-- What a listener could not do and never will unless something is changed, and what came later for the same key.
create table parked_event (
    id        bigint generated always as identity primary key,
    listener  text        not null,
    topic     text        not null,
    key       text        not null,
    event_id  text        not null,
    payload   text        not null,
    reason    text        not null,
    parked_at timestamptz not null default now()
);
create index parked_event_order on parked_event (listener, topic, key, id);

grant select, insert, delete on inbox to ${app};
grant select, insert, update, delete on parked_event to ${app};
