-- Every sale and unlinked return once, for histories, receipts and the receipt number's uniqueness.
create table sales (
    sale_id        uuid        primary key,
    customer_id    uuid,
    store_id       text        not null,
    terminal_id    text        not null,
    receipt_number text        not null,
    channel        text        not null,
    occurred_at    timestamptz not null,
    currency       text        not null,
    total          numeric     not null check (total >= 0),
    refunded       numeric     not null default 0 check (refunded between 0 and total),
    line_count     int         not null,
    receipt_of     uuid
);
comment on column sales.receipt_of is
    'the sale that has the same receipt number: an offline till gave it twice; null for none';
create unique index sales_by_receipt on sales (terminal_id, receipt_number)
    where receipt_of is null;
create index sales_by_customer on sales (customer_id, occurred_at desc, sale_id desc)
    where customer_id is not null;

create table unlinked_returns (
    return_id   uuid        primary key,
    customer_id uuid,
    store_id    text        not null,
    occurred_at timestamptz not null,
    currency    text        not null,
    total       numeric     not null check (total >= 0),
    line_count  int         not null
);
create index unlinked_returns_by_customer
    on unlinked_returns (customer_id, occurred_at desc, return_id desc)
    where customer_id is not null;

-- For whom a sale is, where it is for somebody else than the buyer.
create table gifts (
    sale_id      uuid        primary key,
    recipient_id uuid        not null,
    reveal_at    timestamptz not null
);
comment on column gifts.reveal_at is 'until then the recipient learns nothing of it';
create index gifts_by_recipient on gifts (recipient_id, reveal_at desc, sale_id desc);
