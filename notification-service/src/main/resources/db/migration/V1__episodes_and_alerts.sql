-- What this service knows of a patient 患者: where they live by the newest version heard, and what closes an episode at once.
create table patient (
    id          uuid primary key,
    version     bigint  not null,
    residence   text,
    deceased    boolean not null default false,
    admitted_at timestamptz
);

-- One stretch of danger of one patient 警情过程.
create table episode (
    id           uuid primary key,
    patient      uuid        not null,
    area         text        not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    close_reason text
);
create unique index episode_open_once on episode (patient) where closed_at is null;

create table assessment (
    id                      uuid primary key,
    heard                   bigint generated always as identity,
    episode                 uuid        not null references episode,
    patient                 uuid        not null,
    level                   int         not null,
    kinds                   text[]      not null,
    visited_on              date        not null,
    behaviour_last_seen_on  date,
    still_present           boolean     not null,
    place                   text,
    place_now               text,
    in_hospital             boolean     not null,
    origin                  text        not null,
    assessing_organisation  text        not null,
    assessed_at             timestamptz not null,
    standing                boolean     not null default true
);
create index assessment_of_episode on assessment (episode, heard);

-- One duty's alert 通报 and the five facts about it (rules 17.3). Organisation null: nobody has the duty; it stays open.
create table alert (
    id                     uuid primary key,
    assessment             uuid        not null,
    patient                uuid        not null,
    episode                uuid        not null references episode,
    occasion               text        not null,
    duty                   text        not null,
    place                  text        not null,
    area                   text        not null,
    organisation           text,
    copy                   boolean     not null,
    cause                  text        not null,
    action                 text        not null,
    level                  int         not null,
    in_hospital            boolean     not null,
    urgency                text        not null,
    supersedes             uuid,
    escalated_from         uuid,
    up_the_line            text,
    assessing_organisation text        not null,
    raised_at              timestamptz not null,
    sign_by                timestamptz,
    prompt_at              timestamptz,
    up_the_line_at         timestamptz,
    calendar_known         boolean     not null,
    delivered_at           timestamptz,
    opened_at              timestamptz,
    signed_at              timestamptz,
    officer                text,
    post                   text,
    done                   text,
    told_by_phone_at       timestamptz,
    prompted_at            timestamptz,
    escalated_at           timestamptz,
    taken_over_at          timestamptz,
    withdrawn_at           timestamptz,
    withdrawal_reason      text
);

-- The promise: a danger is told to one accountable body for each duty and place, and to each body once.
create unique index alert_accountable_once on alert (assessment, duty, place)
    where occasion = 'DANGER' and not copy and escalated_from is null and withdrawn_at is null;
create unique index alert_told_once on alert (assessment, occasion, duty, organisation)
    where escalated_from is null and withdrawn_at is null;

create index alert_of_episode on alert (episode);
create index alert_of_assessment on alert (assessment);
create index alert_inbox on alert (organisation, id desc);
create index alert_inbox_open on alert (organisation, id desc) where signed_at is null and withdrawn_at is null;
create index alert_of_assessor_unsigned on alert (assessing_organisation, prompt_at)
    where signed_at is null and withdrawn_at is null and prompt_at is not null;
create index alert_unsigned_in_area on alert (duty, area text_pattern_ops, patient)
    where occasion = 'DANGER' and signed_at is null and withdrawn_at is null;
create index alert_of_nobody on alert (duty, raised_at) where organisation is null and withdrawn_at is null;
create index alert_unsigned_of_patient on alert (patient)
    where occasion = 'DANGER' and signed_at is null and withdrawn_at is null;

create table phone_call (
    id           uuid primary key,
    alert        uuid        not null references alert,
    patient      uuid        not null,
    organisation text        not null,
    told         text        not null,
    post         text        not null,
    number       text        not null,
    told_at      timestamptz not null
);
create index phone_call_of_alert on phone_call (alert);

alter table patient enable row level security;
alter table episode enable row level security;
alter table assessment enable row level security;
alter table alert enable row level security;
alter table phone_call enable row level security;

create policy of_the_service on patient using (careline_is_system());
create policy of_the_service on episode using (careline_is_system());
create policy of_the_service on assessment using (careline_is_system());
create policy of_the_service on alert using (careline_is_system());
create policy of_the_service on phone_call using (careline_is_system());

-- The addressed organisation, the one that assessed, and those who care for or guard the area.
create policy cut on alert for select
    using (organisation = careline_organisation()
        or assessing_organisation = careline_organisation()
        or careline_sees(area));
create policy cut on episode for select using (careline_sees(area));
create policy cut on phone_call for select using (organisation = careline_organisation());
create policy calling on phone_call for insert with check (organisation = careline_organisation());
