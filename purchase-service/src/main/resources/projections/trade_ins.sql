-- Every trade-in once, for the lists of a store and of a client.
create table trade_ins (
    trade_in_id  uuid        primary key,
    customer_id  uuid,
    store_id     text        not null,
    belonging_id uuid,
    category     text,
    quoted_at    timestamptz not null,
    valid_until  timestamptz not null,
    currency     text        not null,
    best         numeric     not null check (best > 0),
    credit       numeric     check (credit > 0),
    sale_id      uuid,
    credit_id    uuid,
    check (credit is null or (sale_id is null) <> (credit_id is null))
);
comment on column trade_ins.belonging_id is 'the piece among what clients own; null for one that is not there';
comment on column trade_ins.best is 'the highest of its offers';
comment on column trade_ins.credit is 'what was given for the piece; null while the house does not have it';
create index trade_ins_by_customer on trade_ins (customer_id, quoted_at desc, trade_in_id desc)
    where customer_id is not null;
create index trade_ins_by_store on trade_ins (store_id, quoted_at desc, trade_in_id desc);
