-- Which customer a loyalty card stands for: the number as a keyed token and as ciphertext only, gone with erasure.
create table loyalty_cards (
    card_id     uuid        primary key,
    customer_id uuid        not null,
    token       bytea       not null unique,
    number      text        not null,
    issued_at   timestamptz not null,
    blocked_at  timestamptz,
    reason      text,
    check ((blocked_at is null) = (reason is null))
);
create index loyalty_cards_by_customer on loyalty_cards (customer_id, issued_at, card_id);
