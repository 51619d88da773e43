-- One row for each day of the log. Rows are inserted, never updated or deleted.
create table ledger_seals (
    day            date        primary key,
    first_position bigint      not null check (first_position > 0),
    last_position  bigint      not null check (last_position >= first_position - 1),
    root           bytea       not null,
    previous_seal  bytea       not null,
    seal           bytea       not null,
    sealed_at      timestamptz not null default clock_timestamp()
);
create index ledger_seals_by_position on ledger_seals (last_position, day);
create trigger ledger_seals_are_append_only
    before update or delete or truncate on ledger_seals
    for each statement execute function refuse_change();

do $$
begin
    execute format('grant select, insert on ledger_seals to %I', '${app_role}');
end
$$;
