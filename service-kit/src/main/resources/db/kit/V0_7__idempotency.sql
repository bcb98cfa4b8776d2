-- What was created under an Idempotency-Key; never a body.
create table idempotency (
    organisation text not null,
    operation text not null,
    key_hash text not null,
    body_hash text not null,
    created_id uuid,
    created_at timestamptz not null,
    primary key (organisation, operation, key_hash)
);

create index idempotency_age on idempotency (created_at);
