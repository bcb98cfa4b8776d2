-- The patients to be followed up 随访对象: a copy of the register's small state, and when each is due.
create table caseload (
    patient uuid primary key,
    version bigint not null,
    residence_area text,
    care_organisation text not null,
    status text not null,
    management text not null,
    disorder text,
    hospital text,
    minor boolean not null,
    merged_into uuid,
    deceased_on date,
    last_visit uuid,
    last_visited_on date,
    last_level smallint check (last_level between 0 and 5),
    last_condition text,
    next_visit_on date,
    urgency smallint not null default 2
);

-- Serves the worklist: most urgent first, then longest due.
create index caseload_due on caseload (urgency, next_visit_on, patient)
    where next_visit_on is not null and deceased_on is null;

alter table caseload enable row level security;

-- Unknown residence: whoever has the file sees the patient, nobody's area would show them.
create policy cut on caseload using (
    careline_is_system()
    or careline_sees(residence_area)
    or (residence_area is null and care_organisation = careline_organisation()));

revoke delete, truncate on caseload from ${app};
