-- Baskets that wait; a basket that a till has gone on with is gone from here.
create table waiting_baskets (
    basket_id    uuid        primary key,
    customer_id  uuid,
    store_id     text        not null,
    terminal_id  text        not null,
    suspended_at timestamptz not null,
    line_count   int         not null
);
create index waiting_baskets_by_store on waiting_baskets (store_id, suspended_at desc, basket_id desc);
