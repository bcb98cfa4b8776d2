-- Where the patient is on the way to hospital and back 绿色通道: a copy of referral.transfers, one row a transfer.
create table green_channel (
    transfer uuid primary key,
    patient uuid not null,
    assessment uuid not null,
    state text not null,
    hospital text,
    since timestamptz not null,
    told_at timestamptz not null,
    requested_at timestamptz,
    closed_at timestamptz
);

create index green_channel_of_patient on green_channel (patient, told_at desc);
create index green_channel_admitted on green_channel (patient) where state = 'admitted';

alter table green_channel enable row level security;

create policy cut on green_channel using (
    careline_is_system()
    or exists (select from visit where visit.patient = green_channel.patient));

revoke delete, truncate on green_channel from ${app};
