-- Serves the audit: the dangers that stand, by when they were saved.
create index visit_danger_stands on visit (recorded_at)
    where level >= 3 and replaced_by is null and withdrawn_at is null;

-- Whether somebody had the duty there on that day.
create function duty_held(asked_duty text, place text, day date) returns boolean
language sql stable parallel safe as $$
    select exists (
        select from jurisdiction_holder holder
        left join organisation on organisation.code = holder.organisation
        where holder.duty = asked_duty
          and holder.area in (left(place, 2), left(place, 4), left(place, 6), left(place, 9), left(place, 12))
          and holder.valid_from <= day
          and (holder.valid_to is null or holder.valid_to > day)
          and coalesce(organisation.active, true))
$$;

-- A danger that stands, and where it must have been told: the place it was told for, and the one the register says.
create view standing_danger with (security_invoker = true) as
select v.assessment, v.patient, v.level, v.visited_on, v.in_hospital, v.recorded_at as since,
       (v.recorded_at at time zone 'Asia/Shanghai')::date as day,
       coalesce(v.residence_area, c.residence_area, v.place_now, o.area) as told_for,
       coalesce(c.residence_area, v.residence_area, v.place_now, o.area) as lives_in,
       c.deceased_on
from visit v
left join caseload c on c.patient = v.patient
left join organisation o on o.code = v.assessing_organisation
where v.level >= 3 and v.replaced_by is null and v.withdrawn_at is null and v.origin <> 'IMPORTED';

-- What a danger that stands lacks, by what was heard back: the alert of a duty somebody has, and a green channel that was
-- open at the danger, or that a stay or a person ended that day or later, on no smaller one.
create view lacking with (security_invoker = true) as
select d.assessment, duty.name as what, d.since
from standing_danger d
cross join (values ('police'), ('grid'), ('prevention')) as duty (name)
where case when exists (select from receiver r
                        where r.assessment = d.assessment and r.duty = duty.name and r.raised_at is not null)
           then false
           else duty_held(duty.name, d.told_for, d.day) and duty_held(duty.name, d.lives_in, d.day) end
union all
select d.assessment, 'transfer', d.since
from standing_danger d
where not d.in_hospital
  and (d.deceased_on is null or d.deceased_on < d.visited_on)
  and (select count(distinct calm.visited_on) from visit calm
       where calm.patient = d.patient and calm.level < 3 and calm.visited_on >= d.visited_on
         and calm.replaced_by is null and calm.withdrawn_at is null) < 2
  and not exists (select from green_channel g
                  where g.patient = d.patient
                    and (g.assessment = d.assessment or g.closed_at is null or g.closed_at >= d.since
                         or (g.discharged_at at time zone 'Asia/Shanghai')::date > d.visited_on
                         or ((g.closed_at at time zone 'Asia/Shanghai')::date >= d.visited_on
                             and exists (select from visit decided
                                         where decided.patient = d.patient and decided.assessment <> d.assessment
                                           and decided.level >= d.level and decided.recorded_at <= g.closed_at))));

-- What was missing and since when 漏报警示; kept when it came.
create table alarm (
    assessment uuid        not null,
    what       text        not null,
    since      timestamptz not null,
    raised_at  timestamptz not null,
    cleared_at timestamptz,
    primary key (assessment, what)
);
create index alarm_open on alarm (since, assessment, what) where cleared_at is null;
alter table alarm enable row level security;
create policy system_only on alarm using (careline_is_system());
revoke delete, truncate on alarm from ${app};

-- When the audit last came to its end: its own silence is an alarm.
create table audit_run (
    one    boolean     primary key default true check (one),
    ran_at timestamptz not null
);
insert into audit_run (ran_at) values (now());
alter table audit_run enable row level security;
create policy system_only on audit_run using (careline_is_system());
revoke delete, truncate on audit_run from ${app};
