-- A forged event waits for an operator's look and for nothing else: it is never heard and holds nobody up.
alter table parked_event add column forged boolean not null default false;
-- Is something of this key unread 有未读事件?
create index parked_event_key on parked_event (key) where not forged;

-- What an operator has set aside 搁置, with who, when and why: it will not be heard, and nothing waits behind it.
create table event_set_aside (
    id           bigint      primary key,
    listener     text        not null,
    topic        text        not null,
    key          text        not null,
    event_id     text        not null,
    payload      text        not null,
    reason       text        not null,
    forged       boolean     not null,
    parked_at    timestamptz not null,
    set_aside_at timestamptz not null,
    organisation text        not null,
    subject      text        not null,
    why          text        not null
);

revoke update, delete, truncate on event_set_aside from ${app};
