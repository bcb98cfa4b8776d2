-- Nobody learns from a file of one's own making where a number is known: a review is for files that others registered.
alter table duplicate_check add column registered_by text not null default coalesce(careline_organisation(), '');

-- Who registered was kept on the trail alone; where it does not say, nobody is shown the review.
update duplicate_check reviewed set registered_by = coalesce(
    (select trail.organisation from access_trail trail
     where trail.action in ('patient-registered', 'patient-corrected')
       and trail.at between reviewed.checked_at - interval '1 minute' and reviewed.checked_at + interval '1 minute'
       and reviewed.patient = any (trail.patients)
     order by abs(extract(epoch from trail.at - reviewed.checked_at)) limit 1), '')
where known <> '{}';

create function registry_prevents(area text) returns boolean
language sql stable parallel safe as $$
    select starts_with(area, coalesce(current_setting('careline.narrowing', true), ''))
       and careline_within(area, current_setting('careline.prevention_held', true),
                           current_setting('careline.prevention_carved', true))
$$;

-- The institution of the new file, or that of a known one, which somebody else registered. The known one may be hidden
-- from who asks, so the function looks with the owner's eyes and tells yes or no.
create function registry_known_here(known uuid[], caller text) returns boolean
language sql stable security definer set search_path = public as $$
    select exists (select from patient
                   where id = any (known) and registered_by <> caller and registry_prevents(residence_area))
$$;

drop policy reviewed on duplicate_check;
create policy reviewed on duplicate_check for select
    using (careline_is_system()
           or (registered_by <> coalesce(careline_organisation(), '') and registered_by <> ''
               and (registry_prevents(area) or registry_known_here(known, coalesce(careline_organisation(), '')))));

-- Each look at a review is a look at the known person too: kept for the file's own institutions, the one in care and that of
-- prevention, but not for the one that registered it, to which a file laid in wait would tell by it; counted by account.
create table duplicate_look (
    id           uuid primary key,
    patient      uuid        not null references patient,
    organisation text        not null,
    subject      text        not null,
    looked_at    timestamptz not null
);

create index duplicate_look_patient on duplicate_look (patient, id);
create index duplicate_look_subject on duplicate_look (subject, looked_at);

alter table duplicate_look enable row level security;
create policy told on duplicate_look for select
    using (careline_is_system() or exists (select from patient
                                                  where patient.id = duplicate_look.patient
                                                    and patient.registered_by <> coalesce(careline_organisation(), '')));
create policy left_behind on duplicate_look for insert with check (true);

revoke update, delete, truncate on duplicate_look from ${app};

-- As before, with the eyes of who asks: a clinic's system and a narrowed account see less than their organisation does.
create or replace function claim_document(document text) returns table (patient uuid, yours boolean)
language plpgsql volatile security definer set search_path = public as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('document:' || document, 0));
    return query
        select found.id,
               registry_sees(found.residence_area, found.care_organisation, found.registered_by, found.registered_in,
                             found.hospital)
        from patient found
        where found.document_index = document;
end
$$;
