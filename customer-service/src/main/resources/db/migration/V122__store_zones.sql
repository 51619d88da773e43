-- Where a store is, as purchase-service tells it: a task is due on the store's day.
create table store_zones (
    store_id text primary key,
    zone     text not null
);

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, update on store_zones to %I', app);
end
$$;
