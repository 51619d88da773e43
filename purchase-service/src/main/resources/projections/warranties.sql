-- Every warranty once, for the lists of those that end. Whether the piece is still somebody's is in
-- `belongings`.
create table warranties (
    warranty_id  uuid        primary key,
    belonging_id uuid        not null,
    store_id     text        not null,
    category     text,
    transferable boolean     not null,
    ends_at      timestamptz not null,
    automatic    boolean     not null
);
comment on column warranties.automatic is 'whether it comes with the sale, by the house''s policy';
comment on column warranties.ends_at is 'the end of the last day in the store''s zone';
create index warranties_by_end on warranties (store_id, ends_at, warranty_id);
-- What comes with a sale needs no entry: its id follows from the piece's.
create index warranties_by_belonging on warranties (belonging_id) where not automatic;
