-- An alert that asks for nothing any more 已了结, acts taken back, and when the doctor is asked to phone (rules 17.1-3, 17.3).
alter table receiver
    add column prompt_at timestamptz,
    add column settled_at timestamptz,
    add column settled_reason text,
    add column settled_by text,
    add column signature_withdrawn_at timestamptz,
    add column phone_calls timestamptz[],
    add column phone_calls_withdrawn timestamptz[],
    add column level smallint,
    add column hands_over_to text,
    add column never_signed boolean,
    add column close_reason text;

select set_config('careline.system', 'on', true);
update receiver set phone_calls = array[told_by_phone_at] where told_by_phone_at is not null;
select set_config('careline.system', '', true);

-- What asks the doctor to phone.
create index receiver_prompted on receiver (coalesce(prompt_at, sign_by))
    where sign_by is not null and acknowledged_at is null and settled_at is null
      and withdrawn_at is null and episode_closed_at is null;
drop index receiver_unsigned;

-- Phoned to an organisation after an alarm was raised: that stops the asking, whichever alert the call was written to.
create index receiver_phoned on receiver (patient, organisation, duty, told_by_phone_at)
    where told_by_phone_at is not null;
create index receiver_of_episode on receiver (episode) where episode is not null;
