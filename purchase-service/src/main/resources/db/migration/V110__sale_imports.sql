-- Files of sales that were sent to be brought in, and what became of each row.
create table sale_imports (
    import_id      uuid        primary key,
    format         text        not null check (format in ('csv', 'ndjson')),
    mapping        text,
    dry_run        boolean     not null,
    state          text        not null
                   check (state in ('waiting', 'running', 'completed', 'cancelled')),
    actor_kind     text        not null,
    actor_id       text        not null,
    correlation_id text        not null,
    row_count      int         not null default 0,
    items          int         not null default 0,
    created        int         not null default 0,
    replayed       int         not null default 0,
    refused        int         not null default 0,
    created_at     timestamptz not null,
    resumed_at     timestamptz,
    resumed_done   int         not null default 0,
    ended_at       timestamptz
);
comment on column sale_imports.import_id is 'computed from the file and how it is read, so a file is one import however often it is sent';
comment on column sale_imports.resumed_done is 'how many items were done when work on it last began, for the rate';
create index sale_imports_unfinished on sale_imports (created_at, import_id)
    where state in ('waiting', 'running');

-- One sale or return of an import, or rows that none could be made of.
create table sale_import_items (
    import_id uuid not null references sale_imports on delete cascade,
    seq       int  not null,
    item_id   uuid,
    line      text,
    status    text not null
              check (status in ('waiting', 'sound', 'created', 'replayed', 'refused')),
    problem   json,
    primary key (import_id, seq),
    check ((status = 'waiting') = (line is not null)),
    check ((status = 'refused') = (problem is not null))
);
comment on column sale_import_items.line is 'as a bulk request takes it; gone when it is done';
create index sale_import_items_waiting on sale_import_items (import_id, seq)
    where status = 'waiting';

create table sale_import_rows (
    import_id  uuid not null,
    row_number int  not null,
    seq        int  not null,
    primary key (import_id, row_number, seq),
    foreign key (import_id, seq) references sale_import_items on delete cascade
);

do $$
declare
    app text := '${app_role}';
begin
    execute format(
        'grant select, insert, update on sale_imports, sale_import_items, sale_import_rows to %I',
        app);
end
$$;
