-- What is open between the house and its customers, from maison.orders, maison.layaways and maison.jobs in the
-- transaction that moves the offsets: while it is, they are not erased. Ids only; what is over stays, so that a record
-- that comes again opens nothing.
create table open_business (
    kind        text        not null check (kind in ('order', 'layaway', 'custody')),
    thing_id    uuid        not null,
    customer_id uuid        not null,
    since       timestamptz not null,
    over_at     timestamptz,
    primary key (kind, thing_id)
);
create index open_business_by_customer on open_business (customer_id) where over_at is null;

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, update, delete on open_business to %I', app);
end
$$;
