-- A row for each offer, to list those that are on.
create table offers (
    offer_id  uuid primary key,
    name      text not null,
    campaign  text,
    state     text not null
);
-- Whom an offer was issued to, and by which code it is found.
create table offer_codes (
    offer_id    uuid        not null,
    customer_id uuid        not null,
    issued_at   timestamptz not null,
    code_hash   text        unique,
    primary key (offer_id, customer_id)
);
create index offer_codes_of_member on offer_codes (customer_id);
-- Every redemption, to count those of an offer, and what came of them.
create table offer_redemptions (
    offer_id      uuid        not null,
    customer_id   uuid        not null,
    redemption_id uuid        not null,
    until         timestamptz not null,
    state         text        not null default 'held'
                  check (state in ('held', 'committed', 'released', 'undone')),
    net_minor     bigint      not null check (net_minor >= 0),
    currency      text        not null,
    points        bigint      not null default 0 check (points >= 0),
    sale_id       uuid,
    primary key (offer_id, customer_id, redemption_id)
);
create index offer_redemptions_counted on offer_redemptions (offer_id, state, until);
-- What a sale that came back was made with.
create index offer_redemptions_of_sale on offer_redemptions (sale_id)
    where state = 'committed' and sale_id is not null;
-- A quote looks at those that are on.
create index offers_on on offers (name, offer_id) where state = 'active';
