-- Files of customers that were sent to be brought in, and what became of each row.
create table customer_imports (
    import_id      uuid        primary key,
    fingerprint    text        not null,
    format         text        not null check (format in ('csv', 'vcard', 'json')),
    charset        text        not null,
    columns        json        not null,
    mapping        json        not null,
    resolution     json        not null,
    version        int         not null default 1,
    state          text        not null
                   check (state in ('checking', 'checked', 'running', 'completed', 'cancelled', 'expired')),
    actor_kind     text        not null,
    actor_id       text        not null,
    correlation_id text        not null,
    row_count      int         not null,
    done           int         not null default 0,
    created_at     timestamptz not null,
    begun_at       timestamptz,
    ended_at       timestamptz
);
comment on column customer_imports.version is 'counts changes of mapping and resolution';
comment on column customer_imports.done is 'rows that the check or the run has been through';
create index customer_imports_unfinished on customer_imports (created_at, import_id)
    where state in ('checking', 'checked', 'running');

-- A row is sealed under a key of its import, which is destroyed with it: then nobody can read it, in no backup either.
create table customer_import_rows (
    import_id   uuid  not null references customer_imports on delete cascade,
    row_number  int   not null,
    content     bytea,
    status      text  not null check (status in ('waiting', 'ok', 'warning', 'duplicate', 'error', 'created', 'updated',
                                                 'unchanged', 'skipped', 'refused')),
    findings    json  not null default '[]',
    resolution  json,
    customer_id uuid,
    primary key (import_id, row_number)
);
alter table customer_import_rows alter column content set storage external;

-- How files of one sort are read, under a name.
create table import_mappings (
    name       text        primary key,
    version    int         not null,
    mapping    json        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, update on customer_imports, customer_import_rows to %I', app);
    execute format('grant select, insert, update, delete on import_mappings to %I', app);
end
$$;
