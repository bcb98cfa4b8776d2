-- Changes of held duties that wait for a second person of the authority 管辖变更待确认. One row holds one or many changes,
-- which take effect together or not at all; what was decided is kept.
create table duty_proposal (
    id uuid primary key,
    authority text not null,
    state text not null check (state in ('open', 'confirmed', 'withdrawn', 'expired', 'overtaken')),
    changes jsonb not null,
    proposed_by text not null,
    proposed_name text not null,
    proposed_at timestamptz not null,
    expires_at timestamptz not null,
    decided_by text,
    decided_name text,
    decided_at timestamptz,
    check ((state = 'open') = (decided_at is null))
);

create index duty_proposal_of_authority on duty_proposal (authority, id);

alter table duty_proposal enable row level security;
create policy own on duty_proposal
    using (careline_is_system() or authority = careline_organisation())
    with check (careline_is_system() or authority = careline_organisation());

revoke delete, truncate on duty_proposal from ${app};

-- Who loses a duty and who gets one are both told 管辖变更告知: kept, marked when first looked at.
create table duty_notice (
    id uuid primary key,
    organisation text not null,
    kind text not null check (kind in ('gained', 'lost', 'changed')),
    duty text not null,
    area text not null,
    version bigint not null,
    from_day date,
    to_day date,
    accountable text,
    authority text not null,
    told_at timestamptz not null,
    read_at timestamptz,
    read_by text,
    unique (duty, area, version, organisation)
);

create index duty_notice_of_organisation on duty_notice (organisation, id);

alter table duty_notice enable row level security;
create policy own on duty_notice for select
    using (careline_is_system() or organisation = careline_organisation());
create policy looked_at on duty_notice for update
    using (organisation = careline_organisation()) with check (organisation = careline_organisation());
create policy told on duty_notice for insert with check (true);

revoke update, delete, truncate on duty_notice from ${app};
grant update (read_at, read_by) on duty_notice to ${app};
