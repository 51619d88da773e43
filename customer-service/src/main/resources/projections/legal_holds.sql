-- Legal holds on customers' data; those that are lifted stay, as the log of what held whom.
create table legal_holds (
    customer_id    uuid        not null,
    hold_id        uuid        not null,
    reason         text        not null,
    reference      text        not null,
    placed_at      timestamptz not null,
    lifted_at      timestamptz,
    lifted_because text,
    primary key (customer_id, hold_id),
    check ((lifted_at is null) = (lifted_because is null))
);
create index legal_holds_open on legal_holds (placed_at desc, hold_id desc) where lifted_at is null;

-- Erasures that were asked for while something held, and neither carried out nor withdrawn since.
create table held_erasures (
    customer_id uuid        primary key,
    reason      text        not null,
    asked_at    timestamptz not null
);
create index held_erasures_oldest on held_erasures (asked_at, customer_id);
