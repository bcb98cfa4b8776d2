-- Conditions and next visits follow from the visits that stand, in the order of their days 按随访日期 (rules 4.2, 17.1-11).
select set_config('careline.system', 'on', true);

alter table visit
    add column entered_at timestamptz default now(),
    add column wished_on date,
    add column hospital_stated boolean default false;

-- A correction of the same day keeps the place of what it corrects.
with recursive chain as (
    select id, visited_on, recorded_at as entered_at from visit where replaces is null
    union all
    select v.id, v.visited_on, case when v.visited_on = c.visited_on then c.entered_at else v.recorded_at end
    from visit v join chain c on v.replaces = c.id)
update visit set entered_at = chain.entered_at, wished_on = visit.next_visit_on
from chain where chain.id = visit.id;

alter table caseload
    add column managed_since date,
    add column next_visit_provisional boolean default false;

-- Counted back from what a first visit was due by; where a visit stands the day of consent is not known any more.
update caseload set managed_since = next_visit_on - 14
where management = 'managed' and last_visit is null and next_visit_on is not null;

alter table green_channel
    add column version bigint,
    add column admitted_at timestamptz,
    add column discharged_at timestamptz;

update green_channel set admitted_at = since where state = 'admitted';
update green_channel set discharged_at = since, admitted_at = coalesce(requested_at, since) where state = 'discharged';

update caseload set next_visit_on = null
where deceased_on is not null
   or exists (select from green_channel g where g.patient = caseload.patient and g.state = 'admitted');

-- Nothing due is a day that is missing: dead, in hospital, not managed.
create index caseload_next_visit on caseload (urgency, next_visit_on, patient) where next_visit_on is not null;
drop index caseload_due;
create index green_channel_stays on green_channel (patient) where admitted_at is not null;

select set_config('careline.system', '', true);
