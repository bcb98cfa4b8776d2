-- Files of patients 患者档案. What names or places a person is encrypted; hashes with a key serve exact search.
create table patient (
    id uuid primary key,
    version bigint not null,
    registered_on date not null,
    temporary_number text unique,
    care_organisation text not null,
    status text not null,
    management text not null,
    name text not null,
    name_index text not null,
    sex text not null,
    birth_date date not null,
    document_type text not null,
    document_number text,
    document_index text,
    nationality text,
    ethnicity text,
    household_type text,
    phone text,
    residence_area text collate "C",
    residence_address text,
    hukou_area text,
    hukou_address text,
    guardian_name text,
    guardian_relation text,
    guardian_phone text,
    guardian_standing text,
    substitute_name text,
    substitute_phone text,
    disorder text,
    icd10 text,
    hospital text,
    confirmed_on date,
    first_onset_on date,
    report_type text not null,
    consent text not null,
    died_on date,
    death_cause text,
    check ((document_number is null) = (document_index is null))
);

-- Not unique: the same number may stand on two registers until a review joins them.
create index patient_document on patient (document_index) where document_index is not null;
create index patient_name on patient (name_index, id);
create index patient_residence on patient (residence_area, id);
create index patient_without_residence on patient (care_organisation, id) where residence_area is null;

-- Seen by whoever has the care or the prevention duty where the person lives; residence unknown: by whoever registered.
alter table patient enable row level security;
create policy seen on patient
    using (careline_is_system() or careline_sees(residence_area)
           or (residence_area is null and care_organisation = careline_organisation()));

revoke delete, truncate on patient from ${app};
