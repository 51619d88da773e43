-- Customers who may be one person: ids and reasons only. What somebody said of a pair is kept with it: it is no
-- projection, and a rebuild does not touch it.
create table duplicate_pairs (
    one               uuid        not null,
    other             uuid        not null,
    score             int         not null,
    reasons           text[]      not null,
    found_at          timestamptz not null,
    dismissed_reasons text[]      not null default '{}',
    dismissed_at      timestamptz,
    dismissed_by      text,
    primary key (one, other),
    check (one < other),
    check ((dismissed_at is null) = (dismissed_by is null))
);
create index duplicate_pairs_by_other on duplicate_pairs (other);
create index duplicate_pairs_open on duplicate_pairs ((-score), one, other) where dismissed_at is null;

-- How far the background search has read the log; one row.
create table duplicate_cursor (
    single   boolean primary key default true check (single),
    position bigint  not null
);
insert into duplicate_cursor (position) values (0);

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, update, delete on duplicate_pairs to %I', app);
    execute format('grant select, update on duplicate_cursor to %I', app);
end
$$;
