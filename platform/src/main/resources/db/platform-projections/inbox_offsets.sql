-- Offsets of consumers that fill these projections: a rebuild starts with none.
create table inbox_offsets (
    topic         text   not null,
    partition     int    not null,
    next_offset   bigint not null,
    last_sequence bigint not null,
    primary key (topic, partition)
);
