-- Every decision about somebody by a retention policy. It outlives them, and holds ids and codes only.
create table retention_log (
    entry_id    bigint      generated always as identity primary key,
    at          timestamptz not null,
    policy_id   text        not null,
    version     int         not null,
    customer_id uuid        not null,
    decision    text        not null
        check (decision in ('due', 'erased', 'held', 'active', 'policy-changed')),
    holds       text[]      not null default '{}',
    check ((decision = 'held') = (holds <> '{}'))
);
create unique index retention_log_erases_once on retention_log (customer_id) where decision = 'erased';
create trigger retention_log_is_append_only
    before update or delete or truncate on retention_log
    for each statement execute function refuse_change();

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert on retention_log to %I', app);
end
$$;
