-- Gifts as they stand. What the giver said of one is ciphertext under the giver's key, gone with the giver; that it is
-- one stays, or their leaving would give it away.
create table gifts (
    giver_id     uuid        not null,
    gift_id      uuid        not null,
    version      int         not null,
    recipient_id uuid,
    relation_id  uuid,
    sale_id      uuid,
    line_id      text,
    wish_owner   uuid,
    wish_id      uuid,
    sku          text,
    until        timestamptz,
    revealed_at  timestamptz,
    words        text,
    planned_at   timestamptz not null,
    primary key (giver_id, gift_id)
);
create index gifts_by_recipient on gifts (recipient_id);
create index gifts_by_relation on gifts (giver_id, relation_id);
create index gifts_by_wish on gifts (wish_owner, wish_id);

-- Which customer is at the other end of a relation; kept after it is over, for gifts that were meant for them.
create table recipient_relations (
    customer_id uuid not null,
    relation_id uuid not null,
    other_id    uuid not null,
    primary key (customer_id, relation_id)
);
create index recipient_relations_by_other on recipient_relations (other_id);
