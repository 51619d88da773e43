-- What customers are to others, as ciphertext under the keys of both; what is over, or of somebody erased, is gone.
create table relations (
    customer_id uuid        not null,
    relation_id uuid        not null,
    version     int         not null,
    other_id    uuid,
    words       text        not null,
    since       timestamptz not null,
    primary key (customer_id, relation_id)
);
create index relations_by_other on relations (other_id, relation_id);
