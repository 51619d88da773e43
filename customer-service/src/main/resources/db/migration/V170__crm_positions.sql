-- How far each CRM has taken the change feed in, by its own word.
create table crm_positions (
    system          text        primary key,
    position        bigint      not null check (position >= 0),
    acknowledged_at timestamptz not null
);

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, update on crm_positions to %I', app);
end
$$;
