-- Who looked at whom, when and why 访问留痕. Append-only for the service; sealed in batches, each seal carrying the one before.
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

create table trail_waiting (
    entry bigint primary key references access_trail
);

create table trail_seal (
    number bigint primary key,
    sealed_at timestamptz not null,
    entries integer not null,
    seal text not null
);

create table trail_link (
    entry bigint primary key references access_trail,
    seal bigint not null references trail_seal
);

create index trail_link_seal on trail_link (seal, entry);

revoke update, delete, truncate on access_trail, trail_seal, trail_link from ${app};
revoke update, truncate on trail_waiting from ${app};
