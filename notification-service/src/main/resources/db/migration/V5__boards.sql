-- What the green channel 绿色通道 of a patient still needs, as referral told it; gone once it is placed and over.
create table placement (
    transfer  uuid primary key,
    patient   uuid        not null,
    area      text        not null,
    level     int,
    state     text        not null,
    since     timestamptz not null,
    decide_by timestamptz
);
create index placement_in_need on placement (area text_pattern_ops) where state <> 'placed';
alter table placement enable row level security;
create policy of_the_service on placement using (careline_is_system());
create policy cut on placement for select using (careline_sees(area));

-- The operator's page counts the last day.
create index delivery_created on delivery using brin (created_at);
create index delivery_failing on delivery (organisation) where state = 'waiting' and attempts > 1;
create index delivery_given_up on delivery (organisation) where state = 'given-up';
