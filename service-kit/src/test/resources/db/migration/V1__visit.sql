create table visit (
    id uuid primary key,
    area text,
    organisation text not null,
    version bigint not null,
    note text
);
alter table visit enable row level security;
create policy cut on visit using (careline_is_system() or careline_sees(area));
