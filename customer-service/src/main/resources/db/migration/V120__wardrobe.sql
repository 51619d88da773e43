-- What customers bought of us, as purchase-service tells it: ids, amounts of pieces and what the catalogue says of them.
-- Filled in the transaction that stores how far its topic was read.
create table wardrobe_lines (
    sale_id     uuid        not null,
    line_id     text        not null,
    customer_id uuid,
    ownership   int         not null,
    sku         text        not null,
    description text        not null,
    category    text,
    brand       text,
    quantity    numeric     not null,
    sold_at     timestamptz not null,
    store_id    text        not null,
    primary key (sale_id, line_id)
);
create index wardrobe_lines_by_customer on wardrobe_lines (customer_id, sold_at desc, sale_id, line_id);
create index wardrobe_lines_by_sku on wardrobe_lines (customer_id, sku);
comment on column wardrobe_lines.customer_id is 'null between one owner and the next, and after erasure';
comment on column wardrobe_lines.ownership is 'how often the sale changed hands: who tells of a later owner is believed';

-- What came back of them. A return may be told before its sale.
create table wardrobe_returns (
    return_id uuid    not null,
    sale_id   uuid    not null,
    line_id   text    not null,
    quantity  numeric not null,
    primary key (return_id, line_id)
);
create index wardrobe_returns_by_line on wardrobe_returns (sale_id, line_id);

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, update, delete on wardrobe_lines, wardrobe_returns to %I', app);
end
$$;
