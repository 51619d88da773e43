-- What each piece of an order is made from, and what altering it taught; the finding is ciphertext.
create table made_pieces (
    customer_id uuid        not null,
    order_id    uuid        not null,
    piece       text        not null,
    set_id      uuid        not null,
    version     int         not null,
    pinned_at   timestamptz not null,
    primary key (customer_id, order_id, piece)
);
create index made_pieces_by_version on made_pieces (set_id, version);

create table alteration_findings (
    customer_id uuid        not null,
    finding_id  uuid        not null,
    order_id    uuid        not null,
    piece       text        not null,
    finding     text        not null,
    found_at    timestamptz not null,
    primary key (customer_id, finding_id)
);
