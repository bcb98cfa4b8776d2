-- Facts as they were heard, never judged at hearing; what is owed is worked out from them (rules 17.1-11).

-- Where the person lives: by the newest version, whoever brought it. The rest of the state: by registry's own newest event.
alter table patient add column own_version bigint;
alter table patient add column deceased_on date;
alter table patient add column refuses_management boolean;
alter table patient add column care_organisation text;
-- A task is known to look after the person then.
alter table patient add column wakes_at timestamptz;
-- What was told before this version of the service is looked through once.
alter table patient add column unreconciled boolean;
create index patient_unreconciled on patient (id) where unreconciled;

update patient set deceased_on = coalesce(
        (select max(e.closed_at) at time zone 'Asia/Shanghai' from episode e
         where e.patient = patient.id and e.close_reason = 'deceased'), clock_timestamp() at time zone 'Asia/Shanghai')::date
where deceased;
update patient set unreconciled = true where exists (select from episode where episode.patient = patient.id);

-- Every level is kept, also calm ones. Episode, place and standing are read by nobody any more.
alter table assessment alter column episode drop not null;
alter table assessment add column replaces uuid;
alter table assessment add column weapon boolean;
alter table assessment add column hospital_stated boolean;
alter table assessment add column imported boolean;
alter table assessment add column heard_at timestamptz;
update assessment set imported = (origin = 'imported'), heard_at = assessed_at;
drop index assessment_of_episode;
drop index assessment_dangerous;
create index assessment_of_patient on assessment (patient);
create index assessment_dangerous on assessment (heard_at) where level >= 3;

-- Entries taken back 撤回: kept also where the entry itself was never heard.
create table tombstone (
    assessment   uuid primary key,
    patient      uuid        not null,
    reason       text        not null,
    withdrawn_at timestamptz not null
);
create index tombstone_of_patient on tombstone (patient);
insert into tombstone (assessment, patient, reason, withdrawn_at)
select id, patient, 'not-seen', clock_timestamp() from assessment where not standing;

-- Stays in hospital 住院 by transfer; either end may be heard first. An admission is undone by a later step before admission.
create table stay (
    transfer           uuid primary key,
    patient            uuid not null,
    admitted_at        timestamptz,
    admitted_version   bigint,
    discharged_at      timestamptz,
    discharged_version bigint,
    undone_version     bigint
);
create index stay_of_patient on stay (patient);
insert into stay (transfer, patient, admitted_at, admitted_version)
select gen_random_uuid(), id, admitted_at, 0 from patient where admitted_at is not null;

-- What does not fit together 矛盾, for whoever reads of the stretch (rules 17.1-11).
alter table episode add column contradictions text[];
alter table episode add column reopened_at timestamptz;

alter table alert add column shown text;
alter table alert add column asked_as_of timestamptz;
alter table alert add column kinds text[];
alter table alert add column weapon boolean;
alter table alert add column place_now text;
alter table alert add column handed_to text;
alter table alert add column close_reason text;
alter table alert add column never_signed boolean;
alter table alert add column twin_stands boolean;
alter table alert add column incomplete boolean;
alter table alert add column basis text;
-- Raised because it asks more, not because the level rose 再次要求到场.
alter table alert add column asked_again boolean;
alter table alert add column settled_at timestamptz;
alter table alert add column settled_reason text;
alter table alert add column settled_by text;
-- The account that signed: it alone may take its signature back.
alter table alert add column signed_account text;
update alert set kinds = (select s.kinds from assessment s where s.id = alert.assessment);
update alert set close_reason = (select e.close_reason from episode e where e.id = alert.episode) where occasion = 'CLOSED';
-- What is over is no alarm.
update alert set settled_at = e.closed_at, settled_reason = 'superseded'
from episode e
where e.id = alert.episode and e.closed_at is not null and alert.sign_by is not null
    and alert.signed_at is null and alert.withdrawn_at is null;

drop index alert_accountable_once;
drop index alert_told_once;
create unique index alert_told_once on alert (assessment, occasion, duty, organisation)
    where escalated_from is null and withdrawn_at is null and settled_at is null;
drop index alert_inbox_open;
create index alert_inbox_open on alert (organisation, id desc)
    where signed_at is null and withdrawn_at is null and settled_at is null;
drop index alert_of_assessor_unsigned;
create index alert_of_assessor_unsigned on alert (assessing_organisation, prompt_at)
    where signed_at is null and withdrawn_at is null and settled_at is null and prompt_at is not null;
drop index alert_unsigned_in_area;
create index alert_unsigned_in_area on alert (duty, area text_pattern_ops, patient)
    where occasion = 'DANGER' and signed_at is null and withdrawn_at is null and settled_at is null;
drop index alert_of_nobody;
create index alert_of_nobody on alert (duty, raised_at)
    where organisation is null and withdrawn_at is null and settled_at is null;
drop index alert_unsigned_of_patient;
create index alert_of_patient on alert (patient, raised_at);

-- How an alert stands, for whoever reads it; writes go to the table. Ringing 警示: nobody answered, and somebody must.
-- One meaning of "telephone now" 请电话告知: call_from is past (rules 17.3).
create view told_alert with (security_invoker = true) as
select judged.*,
    case when ringing and organisation is null then raised_at
         when ringing and coalesce(told_by_phone_at < raised_at, true) then prompt_at end as call_from
from (
    select a.id, a.assessment, a.patient, a.episode, a.occasion, a.duty, a.place, a.area, a.organisation, a.copy, a.cause,
        a.action, coalesce(a.shown, a.action) as shown, coalesce(a.asked_as_of, a.raised_at) as asked_as_of, a.level,
        coalesce(a.kinds, '{}') as kinds, coalesce(a.weapon, false) as weapon, a.in_hospital, a.urgency, a.place_now,
        a.handed_to, a.close_reason, coalesce(a.never_signed, false) as never_signed,
        coalesce(a.twin_stands, false) as twin_stands, coalesce(a.incomplete, false) as incomplete, a.basis,
        coalesce(a.asked_again, false) as asked_again,
        a.supersedes, a.escalated_from, a.escalated_to, a.up_the_line, a.assessing_organisation, a.raised_at, a.sign_by,
        a.prompt_at, a.up_the_line_at, a.calendar_known, a.delivered_at, a.opened_at, a.signed_at, a.officer, a.post,
        a.done, a.signed_account, a.told_by_phone_at, a.escalated_at, a.taken_over_at, a.withdrawn_at,
        a.withdrawal_reason, a.settled_at, a.settled_reason, a.settled_by,
        a.occasion = 'DANGER' and not a.copy and (a.sign_by is not null or a.organisation is null) as alarm,
        a.signed_at is null and a.withdrawn_at is null and a.settled_at is null as open,
        a.occasion = 'DANGER' and not a.copy and (a.sign_by is not null or a.organisation is null)
            and a.signed_at is null and a.withdrawn_at is null and a.settled_at is null as ringing
    from alert a) judged;

create view open_alert with (security_invoker = true) as
select * from told_alert where signed_at is null and withdrawn_at is null and settled_at is null;

-- Who may see the person 知悉范围, as it was told last (rules 17.4).
create table sight (
    patient      uuid        not null,
    organisation text        not null,
    duty         text        not null,
    version      bigint      not null,
    episode      uuid        not null,
    sees         boolean     not null,
    until        timestamptz,
    place_now    text,
    primary key (patient, organisation, duty)
);

alter table phone_call add column account text;
alter table phone_call add column written_at timestamptz;
alter table phone_call add column withdrawn_at timestamptz;
create policy taking_back on phone_call for update using (organisation = careline_organisation());

-- While an attempt is under way, what ends its alert waits.
alter table delivery add column under_way_until timestamptz;

alter table tombstone enable row level security;
alter table stay enable row level security;
alter table sight enable row level security;
create policy of_the_service on tombstone using (careline_is_system());
create policy of_the_service on stay using (careline_is_system());
create policy of_the_service on sight using (careline_is_system());

-- An account narrowed to a village reads only its village's alerts, also of its own organisation's assessments 村医.
drop policy cut on alert;
create policy cut on alert for select
    using (organisation = careline_organisation()
        or (assessing_organisation = careline_organisation()
            and starts_with(area, coalesce(current_setting('careline.narrowing', true), '')))
        or careline_sees(area));

-- Woken by other tasks now; whoever has an open alert is looked through once and gets one.
delete from scheduled_tasks where task_name in ('signing', 'retarget', 'duties-change-hands');
