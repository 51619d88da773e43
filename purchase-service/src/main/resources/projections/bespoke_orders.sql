-- Every bespoke order once, for the lists of a store, of a client, and of who is late; and every
-- alteration, for the next order of the same client.
create table bespoke_orders (
    order_id      uuid        primary key,
    customer_id   uuid        not null,
    store_id      text        not null,
    zone          text        not null,
    product_type  text        not null,
    state         text        not null default 'quoted'
                  check (state in ('quoted', 'making', 'delivered', 'cancelled')),
    stage         text,
    promised_date date,
    quoted_at     timestamptz not null,
    currency      text        not null,
    total         numeric     not null check (total >= 0),
    paid          numeric     not null default 0 check (paid between 0 and total),
    refunded      numeric     not null default 0 check (refunded between 0 and paid)
);
create index bespoke_orders_by_customer on bespoke_orders (customer_id, quoted_at desc, order_id desc);
create index bespoke_orders_by_store on bespoke_orders (store_id, quoted_at desc, order_id desc);
create index bespoke_orders_promised on bespoke_orders (store_id, promised_date, order_id)
    where state = 'making';

create table bespoke_alterations (
    order_id                uuid        not null,
    alteration_id           uuid        not null,
    customer_id             uuid        not null,
    piece_id                text        not null,
    kind                    text        not null,
    part                    text        not null,
    change                  numeric     not null,
    unit                    text        not null,
    stage                   text        not null,
    appointment_id          uuid,
    measurement_set_id      uuid,
    measurement_set_version int,
    occurred_at             timestamptz not null,
    primary key (order_id, alteration_id)
);
create index bespoke_alterations_by_customer
    on bespoke_alterations (customer_id, occurred_at desc, alteration_id desc);
