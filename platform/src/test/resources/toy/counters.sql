-- The counters as they are now; the label is a natural key.
create table counters (
    id      uuid primary key,
    label   text not null unique,
    total   int  not null,
    version int  not null
);
