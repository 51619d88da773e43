-- What customers bought, as far as it tells what they like: kept from maison.sales, in the transaction that moves the offsets.
-- Whose sales are: the highest ownership is right; nobody's where the customer is not known or erased.
create table bought_sales (
    sale_id     uuid primary key,
    customer_id uuid,
    ownership   int  not null
);
create index bought_sales_by_customer on bought_sales (customer_id) where customer_id is not null;

-- What each line was of.
create table bought_traits (
    sale_id  uuid        not null,
    line_id  text        not null,
    topic    text        not null,
    value    text        not null,
    quantity numeric     not null,
    at       timestamptz not null,
    primary key (sale_id, line_id, topic, value)
);

-- How much of a line came back.
create table bought_returned (
    return_id uuid    not null,
    sale_id   uuid    not null,
    line_id   text    not null,
    quantity  numeric not null,
    primary key (sale_id, line_id, return_id)
);

-- Whose purchases are not to be told apart any more.
create table bought_erased (
    customer_id uuid primary key
);

do $$
declare
    app text := '${app_role}';
begin
    execute format(
        'grant select, insert, update, delete on bought_sales, bought_traits, bought_returned, bought_erased to %I', app);
end
$$;
