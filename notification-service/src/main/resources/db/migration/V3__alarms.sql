-- What could not be told, for the operator and for the duty officer of the prevention institution.
create table alarm (
    id         uuid primary key,
    kind       text        not null,
    area       text        not null,
    assessment uuid,
    event_id   text,
    raised_at  timestamptz not null,
    cleared_at timestamptz
);
create unique index alarm_once on alarm (kind, coalesce(assessment::text, event_id)) where cleared_at is null;
alter table alarm enable row level security;
create policy of_the_service on alarm using (careline_is_system());
create policy cut on alarm for select using (careline_sees(area));

create index assessment_dangerous on assessment (heard desc) where level >= 3 and standing;
