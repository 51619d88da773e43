-- What was looked through right after each erasure, and where something was found.
create table erasure_scans (
    customer_id uuid        primary key,
    at          timestamptz not null,
    looked_for  int         not null,
    tables      int         not null,
    rows        int         not null,
    found       text[]      not null
);
create trigger erasure_scans_are_append_only
    before update or delete or truncate on erasure_scans
    for each statement execute function refuse_change();

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert on erasure_scans to %I', app);
end
$$;
