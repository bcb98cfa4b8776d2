-- An unknown or estimated birth, a household registered under an unknown code, who signed the consent and when,
-- since when somebody is managed, who registered the file, and by which keys it is found.
alter table patient
    alter column birth_date drop not null,
    add column birth_estimated boolean not null default false,
    add column hukou_typed text,
    add column consented_on date,
    add column consent_signer text,
    add column managed_since date,
    add column registered_by text not null default coalesce(careline_organisation(), ''),
    -- the part of the areas the registering account was narrowed to
    add column registered_in text not null default coalesce(current_setting('careline.narrowing', true), ''),
    add column keys_version integer not null default 1,
    add check ((consented_on is null) = (consent_signer is null)),
    add check (birth_date is not null or not birth_estimated);

-- What was not written down is taken from what is: managed since the registration, registered by who had the care.
update patient set managed_since = registered_on where management = 'MANAGED';
update patient set registered_by = care_organisation, registered_in = '';

create index patient_old_keys on patient (id) where keys_version < 2;
create index patient_registered_by on patient (registered_by, id);
