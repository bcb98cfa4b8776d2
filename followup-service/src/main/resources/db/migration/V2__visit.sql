-- Follow-up visits 随访 with their danger assessment 危险性评估, one row for both; never deleted, never overwritten.
create table visit (
    id uuid primary key,
    version bigint not null,
    patient uuid not null references caseload,
    assessment uuid not null unique,
    visited_on date not null,
    mode text not null,
    level smallint not null check (level between 0 and 5),
    proposed_level smallint check (proposed_level between 0 and 5),
    to_review boolean not null,
    kinds text[] not null,
    condition text not null,
    findings text[] not null,
    next_visit_on date not null,
    residence_area text,
    patient_version bigint not null,
    place_now text,
    in_hospital boolean not null,
    behaviour_last_seen_on date,
    still_present boolean not null,
    origin text not null,
    assessing_organisation text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    replaces uuid unique references visit,
    replaced_by uuid references visit deferrable initially deferred,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    answers jsonb not null,
    medication text,
    note text,
    below_proposal_reason text,
    check (replaced_by is null or withdrawn_at is null),
    check (withdrawn_at is null or withdrawal_reason is not null)
);

create index visit_of_patient on visit (patient, visited_on desc, id desc);

-- Serves the prevention institution's review list (rules 17.5).
create index visit_to_review on visit (visited_on desc, id desc)
    where to_review and withdrawn_at is null and replaced_by is null;

alter table visit enable row level security;

-- Whoever sees the patient sees the visits; the assessor keeps sight of what it told, also after the patient moved.
create policy cut on visit using (
    careline_is_system()
    or assessing_organisation = careline_organisation()
    or exists (select from caseload where caseload.patient = visit.patient));

revoke delete, truncate on visit from ${app};
