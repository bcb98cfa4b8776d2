-- Telling every present state again 全部状态重发: what an operator asked for, and how far it is.
create table retelling (
    id uuid primary key,
    raised boolean not null,
    begun_at timestamptz not null,
    states bigint not null,
    part text not null,
    position text not null,
    told bigint not null default 0,
    failed bigint not null default 0,
    ended_at timestamptz,
    cancelled boolean not null default false
);

-- One at a time.
create unique index retelling_under_way on retelling ((true)) where ended_at is null;
create index retelling_begun on retelling (begun_at desc);

revoke delete, truncate on retelling from ${app};
