-- Every conflict once, for the lists of what a store's manager should see to.
create table conflicts (
    conflict_id uuid        primary key,
    kind        text        not null,
    subject     text        not null,
    store_id    text        not null,
    occurred_at timestamptz not null,
    acts        uuid[]      not null,
    currency    text,
    amount      numeric check (amount >= 0),
    state       text        not null check (state in ('open', 'settled')),
    reason      text,
    resolved_by text,
    settled_at  timestamptz
);
comment on column conflicts.subject is
    'the credit, approval, sale, return, basket or receipt that it is about';
comment on column conflicts.amount is 'the money that is missing now; null where none is';
comment on column conflicts.resolved_by is 'null where what came later settled it';
create index conflicts_by_store on conflicts (store_id, state, occurred_at desc, conflict_id desc);
