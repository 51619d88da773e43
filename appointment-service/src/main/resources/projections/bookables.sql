create table bookables (
    kind       text    not null,
    id         text    not null,
    store_id   text,
    active     boolean not null,
    version    int     not null,
    definition json    not null,
    primary key (kind, id)
);
create index bookables_by_store on bookables (store_id, kind, id);
