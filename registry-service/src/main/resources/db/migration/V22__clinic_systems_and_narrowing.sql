-- A clinic's system sees those its clinic registered or treats (rules 17.4); the service says on each connection whether one asks.
create function registry_clinic_system() returns boolean
language sql stable parallel safe as $$
    select coalesce(current_setting('careline.clinic_system', true), '') = 'on'
$$;

-- Residence unknown: seen by who registered; a narrowed account sees those it registered itself.
create function registry_sees(residence text, care text, registered_by text, registered_in text, treating text)
returns boolean language sql stable parallel safe as $$
    select coalesce((careline_sees(residence)
                     or (residence is null and care = careline_organisation()
                         and starts_with(registered_in, coalesce(current_setting('careline.narrowing', true), ''))))
                    and (not registry_clinic_system() or careline_organisation() in (registered_by, treating)), false)
$$;

drop policy seen on patient;
create policy seen on patient
    using (careline_is_system()
           or registry_sees(residence_area, care_organisation, registered_by, registered_in, hospital));

-- For the functions that look with the owner's eyes, also where the policies bind the owner.
create policy owned on patient for select to current_user using (true);
