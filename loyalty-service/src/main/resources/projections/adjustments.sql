-- Points given or taken off by hand, and those that wait for a second pair of eyes.
create table adjustments (
    customer_id   uuid        not null,
    adjustment_id uuid        not null,
    points        bigint      not null check (points <> 0),
    reason        text        not null,
    store_id      text        not null,
    proposed_by   text        not null,
    proposed_at   timestamptz not null,
    approved      boolean,
    primary key (customer_id, adjustment_id)
);
comment on column adjustments.approved is 'null while nobody has decided';
create index adjustments_waiting on adjustments (proposed_at, adjustment_id) where approved is null;
