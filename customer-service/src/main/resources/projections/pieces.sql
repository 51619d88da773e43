-- What customers got elsewhere, as ciphertext; removed and erased ones are gone.
create table pieces (
    customer_id uuid        not null,
    piece_id    uuid        not null,
    version     int         not null,
    words       text        not null,
    entered_at  timestamptz not null,
    primary key (customer_id, piece_id)
);
