-- The doctor's day 今日工作: alerts nobody signed, green channels nobody placed.
alter table receiver
    add column episode uuid,
    add column episode_closed_at timestamptz;

create index receiver_of_patient on receiver (patient) where episode_closed_at is null;

create index receiver_unsigned on receiver (sign_by)
    where sign_by is not null and acknowledged_at is null and told_by_phone_at is null
      and withdrawn_at is null and episode_closed_at is null;

create index green_channel_undecided on green_channel (since)
    where state in ('awaiting-decision', 'not-placed');

-- The psychiatrist of the hospital asked decides as well as the doctor (rules 17.6).
drop policy cut on green_channel;
create policy cut on green_channel using (
    careline_is_system()
    or hospital = careline_organisation()
    or exists (select from visit where visit.patient = green_channel.patient));
