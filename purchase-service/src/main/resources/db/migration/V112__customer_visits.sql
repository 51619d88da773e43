-- Appointments of clients, as appointment-service tells of them: ids, place and time, nothing else.
create table customer_visits (
    booking_id  uuid        primary key,
    customer_id uuid        not null,
    store_id    text        not null,
    starts_at   timestamptz not null,
    cancelled   boolean     not null,
    sequence    bigint      not null
);
comment on table customer_visits is
    'fed by a topic and not by our own events, so it is no projection and a rebuild leaves it alone';
comment on column customer_visits.sequence is
    'place in appointment-service''s log of what was heard last of the booking; what is older changes nothing';
create index customer_visits_by_customer on customer_visits (customer_id, starts_at, booking_id);

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, update, delete on customer_visits to %I', app);
end
$$;
