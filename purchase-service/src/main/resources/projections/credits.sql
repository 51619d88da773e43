-- Every store credit once, for the lists of what a customer has.
create table store_credits (
    credit_id   uuid        primary key,
    customer_id uuid,
    store_id    text        not null,
    issued_at   timestamptz not null,
    currency    text        not null,
    issued      numeric     not null check (issued >= 0),
    balance     numeric     not null check (balance >= 0),
    expires_at  timestamptz
);
comment on column store_credits.customer_id is 'null for whoever shows its id';
comment on column store_credits.expires_at is 'from when on it cannot be spent; null for never';
create index store_credits_by_customer on store_credits (customer_id, issued_at desc, credit_id desc)
    where customer_id is not null;
