-- What happened between customers and the house, as the other services tell it: ids, amounts and codes, no word of anybody.
-- Filled in the transaction that stores how far their topics were read; the own part is the projection touchpoints.
create table heard_touchpoints (
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
create index heard_touchpoints_by_customer on heard_touchpoints (customer_id, at desc, touchpoint_id desc)
    where customer_id is not null;
create index heard_touchpoints_by_sale on heard_touchpoints (sale_id) where kind in ('sale', 'return');
comment on column heard_touchpoints.customer_id is 'null between one owner of a sale and the next, for nobody''s, and after erasure';

-- Whose a sale is: the highest ownership is right; -1 as long as only a return of it was heard.
create table heard_sales (
    sale_id     uuid primary key,
    customer_id uuid,
    ownership   int  not null
);

-- Up to which reading of the topics their history was gone through.
create table touchpoint_readings (
    reading int         primary key,
    done_at timestamptz not null default clock_timestamp()
);

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, update, delete on heard_touchpoints, heard_sales, touchpoint_readings to %I', app);
end
$$;
