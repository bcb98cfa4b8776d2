-- Looks that were refused, by account and day 被拒绝的查看; each stands on the trail as well.
create table refused_look (
    subject      text   not null,
    organisation text   not null,
    day          date   not null,
    looks        bigint not null,
    primary key (subject, organisation, day)
);

create index refused_look_day on refused_look (day, looks desc);

alter table refused_look enable row level security;
create policy counted on refused_look using (careline_is_system());

revoke delete, truncate on refused_look from ${app};
