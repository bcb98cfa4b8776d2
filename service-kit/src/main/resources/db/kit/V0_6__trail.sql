-- Who looked at whom, when and why 访问留痕. Append-only for the service.
create table access_trail (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    organisation text not null,
    subject text not null,
    acting_clinician text,
    action text not null,
    patients uuid[] not null,
    reason text
);

-- What no seal covers yet. Entries are found here and not by a watermark: a late commit has a low number.
create table trail_waiting (
    entry bigint primary key references access_trail
);

-- The chain: each seal is an HMAC over the one before and its own entry.
create table trail_seal (
    position bigint primary key,
    entry bigint not null unique references access_trail,
    seal text not null,
    sealed_at timestamptz not null
);

revoke update, delete, truncate on access_trail, trail_seal from ${app};
revoke update, truncate on trail_waiting from ${app};
