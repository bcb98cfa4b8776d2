-- A clinic's system sees those its clinic has in care or treats (rules 17.4); the service says on each connection whether one asks.
create function followup_clinic_system() returns boolean
language sql stable parallel safe as $$
    select coalesce(current_setting('careline.clinic_system', true), '') = 'on'
$$;

drop policy cut on caseload;
create policy cut on caseload using (
    careline_is_system()
    or ((careline_sees(residence_area)
         or (residence_area is null and care_organisation = careline_organisation()))
        and (not followup_clinic_system() or coalesce(careline_organisation() in (care_organisation, hospital), false))));

-- The assessor keeps sight of what it told, also after the patient moved; an account narrowed to a village keeps the village's.
drop policy cut on visit;
create policy cut on visit using (
    careline_is_system()
    or (assessing_organisation = careline_organisation()
        and starts_with(coalesce(residence_area, ''), coalesce(current_setting('careline.narrowing', true), ''))
        and not followup_clinic_system())
    or exists (select from caseload where caseload.patient = visit.patient));

-- Who sees the visit sees who was told of it; of a transfer, who sees a visit of the patient, and the hospital asked.
drop policy cut on green_channel;
create policy cut on green_channel using (
    careline_is_system()
    or (hospital = careline_organisation() and coalesce(current_setting('careline.narrowing', true), '') = '')
    or exists (select from visit where visit.patient = green_channel.patient));
