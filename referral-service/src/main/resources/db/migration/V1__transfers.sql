-- What this service knows of a patient's place: only where the stored version is older is it written.
create table patient_place (
    patient  uuid    primary key,
    version  bigint  not null,
    area     text,
    deceased boolean not null default false
);
alter table patient_place enable row level security;
create policy system_only on patient_place using (careline_is_system());

-- The book of transfers 转诊登记簿.
create table transfer (
    id                      uuid primary key,
    patient                 uuid        not null,
    assessment              uuid        not null,
    version                 bigint      not null,
    state                   text        not null check (state in ('awaiting-decision', 'confirmed', 'accepted',
                                'not-placed', 'admitted', 'discharged', 'completed', 'stood-down', 'cancelled')),
    area                    text,
    area_version            bigint      not null,
    place_now               text,
    assessing_organisation  text        not null,
    hospital                text,
    asked                   text[]      not null default '{}',
    requested_at            timestamptz not null,
    decide_by               timestamptz not null,
    escalated_at            timestamptz,
    escalated_to            text,
    confirmed_at            timestamptz,
    answer_by               timestamptz,
    not_placed_at           timestamptz,
    accepted_at             timestamptz,
    admitted_at             timestamptz,
    discharged_at           timestamptz,
    closed_at               timestamptz,
    hospital_sees_until     timestamptz,
    kinds                   text[],
    legal_ground            text,
    guardian_word           text,
    escort                  text,
    physical_state          text,
    -- Until when the sweep may leave it alone; null: nothing to wait for.
    deadline                timestamptz,
    -- The order of the lists: not placed, open by urgency, closed with the latest first.
    list_rank               smallint    not null,
    list_key                bigint      not null,
    check ((closed_at is not null) = (state in ('completed', 'stood-down', 'cancelled')))
);

create unique index one_open_record_a_patient on transfer (patient) where closed_at is null;
create index transfer_patient on transfer (patient, requested_at desc);
create index transfer_list on transfer (list_rank, list_key, id);
create index transfer_hospital_list on transfer (hospital, list_rank, list_key, id) where hospital is not null;
create index transfer_area_list on transfer (area text_pattern_ops, list_rank, list_key, id);
create index transfer_escalated on transfer (escalated_to, list_rank, list_key, id) where escalated_to is not null;
create index transfer_deadline on transfer (deadline) where deadline is not null;

-- The assessments a transfer stands on.
create table transfer_ground (
    transfer   uuid        not null references transfer,
    assessment uuid        not null,
    level      smallint    not null check (level between 3 and 5),
    since      timestamptz not null,
    primary key (transfer, assessment)
);

-- An assessment told again, however late, opens nothing twice.
create index transfer_ground_assessment on transfer_ground (assessment);

-- What happened, in order; never changed.
create table transfer_step (
    id           bigint generated always as identity primary key,
    transfer     uuid        not null references transfer,
    what         text        not null,
    at           timestamptz not null,
    organisation text,
    account      text,
    clinician    text,
    hospital     text,
    reason       text,
    note         text
);
create index transfer_step_order on transfer_step (transfer, id);
revoke update, delete on transfer_step from ${app};
revoke delete on transfer from ${app};

-- Seen by care and prevention of the area, by the body it went up to, and by the hospital it is addressed to: no longer than it may.
-- Written by the service alone, after the caller's right was found.
alter table transfer enable row level security;
create policy seen on transfer for select using (
    careline_is_system()
    or careline_sees(area)
    or escalated_to = careline_organisation()
    or (hospital = careline_organisation() and (hospital_sees_until is null or hospital_sees_until > now())));
create policy locked on transfer for update using (
    careline_is_system()
    or careline_sees(area)
    or escalated_to = careline_organisation()
    or (hospital = careline_organisation() and (hospital_sees_until is null or hospital_sees_until > now())))
    with check (careline_is_system());
create policy opened on transfer for insert with check (careline_is_system());

alter table transfer_ground enable row level security;
create policy seen on transfer_ground for select using (
    careline_is_system() or exists (select from transfer t where t.id = transfer_ground.transfer));
create policy written on transfer_ground using (careline_is_system());

alter table transfer_step enable row level security;
create policy seen on transfer_step for select using (
    careline_is_system() or exists (select from transfer t where t.id = transfer_step.transfer));
create policy written on transfer_step for insert with check (careline_is_system());
