-- Changes of residence 迁居记录: kept for ever.
create table move (
    id uuid primary key,
    patient uuid not null references patient,
    from_area text,
    to_area text not null,
    moved_on date not null
);

create index move_patient on move (patient, id);

alter table move enable row level security;
create policy seen on move for select
    using (careline_is_system() or careline_sees(from_area) or careline_sees(to_area));
create policy kept on move for insert with check (true);

revoke update, delete, truncate on move from ${app};
