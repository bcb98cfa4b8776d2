-- Who may see a person now 知悉范围 (rules 17.4): asked at each use of a grant, kept by topic, the higher version wins.
create table sight (
    patient uuid not null,
    organisation text not null,
    duty text not null,
    version bigint not null,
    sees boolean not null,
    until timestamptz,
    place_now text,
    primary key (patient, organisation, duty)
);

create table desk_sight (
    transfer uuid not null,
    hospital text not null,
    version bigint not null,
    sees boolean not null,
    until timestamptz,
    primary key (transfer, hospital)
);

alter table sight enable row level security;
alter table desk_sight enable row level security;
create policy cut on sight using (careline_is_system());
create policy cut on desk_sight using (careline_is_system());

revoke delete, truncate on sight from ${app};
revoke delete, truncate on desk_sight from ${app};
