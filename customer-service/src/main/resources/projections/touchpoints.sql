-- What happened between customers and the house, as this service knows it by itself: ids and codes. Gone with erasure.
-- The same columns as heard_touchpoints, which has what the other services tell.
create table touchpoints (
    touchpoint_id uuid        primary key,
    customer_id   uuid,
    at            timestamptz not null,
    kind          text        not null,
    quiet         bool        not null,
    source        text        not null,
    source_id     text        not null,
    sale_id       uuid,
    store_id      text,
    detail        text,
    amount        numeric,
    currency      text,
    points        bigint,
    check ((amount is null) = (currency is null))
);
create index touchpoints_by_customer on touchpoints (customer_id, at desc, touchpoint_id desc);
