-- Where an organisation's machine takes its alerts; the secret is sealed by column.
create table endpoint (
    organisation    text primary key,
    url             text        not null,
    secret          text        not null,
    set_at          timestamptz not null,
    last_success_at timestamptz,
    last_failure_at timestamptz,
    last_failure    text
);
alter table endpoint enable row level security;
create policy own on endpoint using (careline_is_system() or organisation = careline_organisation());

-- What is on its way to a machine 送达: the id is the webhook's id for ever. A row taken is due again when its lease ends.
create table delivery (
    id           uuid primary key,
    alert        uuid        not null references alert,
    kind         text        not null,
    organisation text        not null,
    state        text        not null,
    attempts     int         not null default 0,
    due_at       timestamptz not null,
    created_at   timestamptz not null default now(),
    done_at      timestamptz,
    last_failure text
);
create index delivery_due on delivery (due_at) where state = 'waiting';
create index delivery_unrouted on delivery (organisation) where state = 'unrouted';
create index delivery_of_alert on delivery (alert);
alter table delivery enable row level security;
create policy of_the_service on delivery using (careline_is_system());
