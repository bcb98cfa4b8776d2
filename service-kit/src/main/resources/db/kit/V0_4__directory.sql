-- What the owner makes from here on the runtime role may use; a migration revokes what it must not have.
alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
alter default privileges in schema public grant usage, select on sequences to ${app};

-- Who has which duty where 职责分工: the copy in each service, the truth in the registry.
create table organisation (
    code text primary key,
    version bigint not null,
    kind text not null,
    name text not null,
    parent text,
    area text,
    duty_phone text,
    active boolean not null
);

create table jurisdiction (
    duty text not null,
    area text not null,
    version bigint not null,
    primary key (duty, area)
);

create table jurisdiction_holder (
    duty text not null,
    area text not null,
    organisation text not null,
    rank integer not null,
    valid_from date not null,
    valid_to date,
    primary key (duty, area, organisation, valid_from),
    foreign key (duty, area) references jurisdiction on delete cascade,
    check (valid_to is null or valid_to > valid_from)
);

create index jurisdiction_holder_organisation on jurisdiction_holder (organisation, duty);
-- Finds what others hold below a prefix of one's own.
create index jurisdiction_holder_below on jurisdiction_holder (duty, area text_pattern_ops);
