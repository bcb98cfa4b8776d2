-- Who may see whom now 知悉范围: heard from notification and referral, asked each time a grant is used.
create table sight (
    -- the patient of an alert, the transfer of a desk
    about        uuid        not null,
    organisation text        not null,
    kind         text        not null,
    patient      uuid        not null,
    version      bigint      not null,
    sees         boolean     not null,
    until        timestamptz,
    place_now    text,
    heard_at     timestamptz not null,
    primary key (about, organisation, kind)
);

create index sight_age on sight (heard_at);

alter table sight enable row level security;
create policy known on sight using (careline_is_system());

revoke truncate on sight from ${app};
