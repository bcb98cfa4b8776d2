-- The green channel is worked out from the facts: they are kept as heard, whatever else is known 事实.
create table assessment (
    id              uuid        primary key,
    patient         uuid        not null,
    replaces        uuid,
    level           smallint    not null check (level between 0 and 5),
    kinds           text[]      not null,
    weapon          boolean     not null,
    visited_on      date        not null,
    place_now       text,
    in_hospital     boolean     not null,
    hospital_stated boolean     not null,
    imported        boolean     not null,
    residence_area  text,
    patient_version bigint      not null,
    organisation    text        not null,
    assessed_at     timestamptz not null,
    -- Put together from a record older than this table; the event, told again, takes its place.
    reconstructed   boolean     not null default false
);
create index assessment_patient on assessment (patient);
alter table assessment enable row level security;
create policy system_only on assessment using (careline_is_system());

-- Taken back, also before it was heard.
create table assessment_withdrawn (
    assessment   uuid        primary key,
    patient      uuid        not null,
    reason       text        not null,
    withdrawn_at timestamptz not null
);
create index assessment_withdrawn_patient on assessment_withdrawn (patient);
alter table assessment_withdrawn enable row level security;
create policy system_only on assessment_withdrawn using (careline_is_system());

-- The patient's row is locked first by whatever happens to the patient.
alter table patient_place add column deceased_on date;
update patient_place set deceased_on = current_date where deceased;
alter table patient_place drop column deceased;

alter table transfer add column returning_to text;
alter table transfer add column remark text;
alter table transfer add column closed_by_person boolean not null default false;
alter table transfer add column proposed_at timestamptz;
alter table transfer add column proposed_by text;

update transfer t set closed_by_person = true
where state in ('stood-down', 'cancelled')
  and exists (select from transfer_step s
              where s.transfer = t.id and s.what = t.state and s.account is not null);

-- Who never had the patient sees nothing once it is closed.
update transfer set hospital_sees_until = closed_at where closed_at is not null and admitted_at is null;

alter table transfer_ground add column kinds text[] not null default '{}';
alter table transfer_ground add column weapon boolean not null default false;
alter table transfer_ground add column decide_by timestamptz;
update transfer_ground g set decide_by = t.decide_by, kinds = coalesce(t.kinds, '{}')
from transfer t where t.id = g.transfer;
alter table transfer_ground alter column decide_by set not null;

insert into assessment (id, patient, level, kinds, weapon, visited_on, place_now, in_hospital, hospital_stated,
                        imported, residence_area, patient_version, organisation, assessed_at, reconstructed)
select distinct on (g.assessment)
       g.assessment, t.patient, g.level, g.kinds, false, (g.since at time zone 'Asia/Shanghai')::date, t.place_now,
       false, false, false, t.area, 0, t.assessing_organisation, g.since, true
from transfer_ground g join transfer t on t.id = g.transfer
order by g.assessment, t.requested_at;

-- Whether a hospital's desk sees the person of a transfer, as it was told 知悉范围.
create table desk_sight (
    transfer   uuid        not null references transfer,
    hospital   text        not null,
    version    bigint      not null,
    sees       boolean     not null,
    until      timestamptz,
    changed_at timestamptz not null,
    primary key (transfer, hospital)
);
alter table desk_sight enable row level security;
create policy system_only on desk_sight using (careline_is_system());

create index transfer_awaiting on transfer (patient) where closed_at is null and state = 'awaiting-decision';

-- Who has the green-channel duty there today, first in rank; the same reading as the directory's in the service.
create function green_channel_today(place text) returns text
language sql stable parallel safe as $$
    select holder.organisation
    from jurisdiction_holder holder
    left join organisation on organisation.code = holder.organisation
    where holder.duty = 'green-channel'
      and holder.area in (left(place, 2), left(place, 4), left(place, 6), left(place, 9), left(place, 12))
      and holder.valid_from <= current_setting('careline.today')::date
      and (holder.valid_to is null or holder.valid_to > current_setting('careline.today')::date)
      and coalesce(organisation.active, true)
    order by length(holder.area) desc, holder.rank, holder.organisation
    limit 1
$$;

-- A narrowed account sees its own part alone, also of what went up to its organisation or is addressed to it.
create function careline_narrowed_to(area text) returns boolean
language sql stable parallel safe as $$
    select starts_with(coalesce(area, ''), coalesce(current_setting('careline.narrowing', true), ''))
$$;

drop policy seen on transfer;
drop policy locked on transfer;
create policy seen on transfer for select using (
    careline_is_system()
    or careline_sees(area)
    or (careline_narrowed_to(area)
        and (escalated_to = careline_organisation()
             or (hospital = careline_organisation()
                 and (hospital_sees_until is null or hospital_sees_until > now())))));
create policy locked on transfer for update using (
    careline_is_system()
    or careline_sees(area)
    or (careline_narrowed_to(area)
        and (escalated_to = careline_organisation()
             or (hospital = careline_organisation()
                 and (hospital_sees_until is null or hospital_sees_until > now())))))
    with check (careline_is_system());

-- The area is worked out from the facts, no longer by a version of its own.
alter table transfer drop column area_version;
