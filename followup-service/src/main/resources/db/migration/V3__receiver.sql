-- Who was told of an assessment, and the proof 通报, 签收: a copy of notification.alerts, one row an alert.
create table receiver (
    alert uuid primary key,
    assessment uuid not null,
    patient uuid not null,
    duty text not null,
    organisation text not null,
    copy boolean,
    cause text,
    action text,
    up_the_line text,
    supersedes uuid,
    sign_by timestamptz,
    raised_at timestamptz,
    delivered_at timestamptz,
    opened_at timestamptz,
    acknowledged_at timestamptz,
    told_by_phone_at timestamptz,
    escalated_to text,
    escalated_at timestamptz,
    withdrawn_at timestamptz,
    withdrawal_reason text
);

create index receiver_of_assessment on receiver (assessment);

alter table receiver enable row level security;

create policy cut on receiver using (
    careline_is_system()
    or exists (select from visit where visit.assessment = receiver.assessment));

revoke delete, truncate on receiver from ${app};
