-- Who was erased: what the certificate says, and nothing about the person.
create table erasures (
    customer_id  uuid        primary key,
    event_id     uuid        not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    reason       text        not null,
    fields       text[]      not null,
    actor_kind   text        not null,
    actor_id     text        not null,
    chain_head   text        not null
);
