-- Every piece that a customer of ours owns or owned, one row for each: goods of sales, and pieces
-- bought elsewhere. The sales of nobody have no rows.
create table belongings (
    belonging_id uuid        primary key,
    owner_id     uuid,
    recipient_id uuid,
    reveal_at    timestamptz,
    sale_id      uuid,
    line_id      text,
    store_id     text        not null,
    acquired_at  timestamptz not null,
    sku          text,
    description  text,
    category     text,
    brand        text,
    quantity     numeric     not null check (quantity >= 0),
    given        boolean     not null default false,
    traded_in    boolean     not null default false
);
comment on column belongings.owner_id is 'of a gift, whose it is until it is revealed; null for nobody';
comment on column belongings.recipient_id is 'for whom a gift is: theirs from reveal_at on';
comment on column belongings.description is 'of goods of a sale; of other pieces it is sealed in their events';
comment on column belongings.quantity is 'what has not come back';
comment on column belongings.given is 'whether somebody gave it away since: then moves of its sale do not change its owner';
comment on column belongings.traded_in is 'whether the house took it in for credit: then it is nobody''s, whatever else is said here';
create index belongings_by_owner on belongings (owner_id, acquired_at desc, belonging_id desc)
    where owner_id is not null;
create index belongings_by_recipient on belongings (recipient_id, acquired_at desc, belonging_id desc)
    where recipient_id is not null;

-- Which bespoke order a sale delivered.
create table delivered_orders (
    sale_id  uuid primary key,
    order_id uuid not null
);
