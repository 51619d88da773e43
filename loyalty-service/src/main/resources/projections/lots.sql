-- The points of each sale as last recorded; active is what is left of earned.
create table lots (
    customer_id  uuid        not null,
    sale_id      uuid        not null,
    earned_at    timestamptz not null,
    expires_at   timestamptz not null,
    rule_version text        not null,
    earned       bigint      not null check (earned > 0),
    reversed     bigint      not null check (reversed >= 0),
    expired      bigint      not null check (expired >= 0),
    active       bigint      generated always as (earned - reversed - expired) stored
        check (active >= 0),
    primary key (customer_id, sale_id)
);
