-- Looks whether a document number is known elsewhere 查重. Each look leaves one row, so that nobody can tell by the
-- time of the answer; rows with known files are the reviews of the prevention institution.
create table duplicate_check (
    id uuid primary key,
    patient uuid not null,
    area text not null,
    checked_at timestamptz not null,
    known uuid[] not null
);

create index duplicate_check_review on duplicate_check (id) where known <> '{}';

alter table duplicate_check enable row level security;
create policy reviewed on duplicate_check for select
    using (careline_is_system()
           or careline_within(area, current_setting('careline.prevention_held', true),
                              current_setting('careline.prevention_carved', true)));
create policy left_behind on duplicate_check for insert with check (true);

revoke update, delete, truncate on duplicate_check from ${app};

-- Sees the whole register, and tells only which files carry the number and whether the caller may see them. Two who
-- register one number at once follow each other: the second finds what the first has written.
create function claim_document(document text) returns table (patient uuid, yours boolean)
language plpgsql volatile security definer set search_path = public as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('document:' || document, 0));
    return query
        select found.id,
               careline_sees(found.residence_area)
               or (found.residence_area is null and found.care_organisation = careline_organisation())
        from patient found
        where found.document_index = document;
end
$$;
