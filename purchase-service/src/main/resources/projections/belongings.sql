-- Pieces that a file is kept of: those bought elsewhere, and those of sales that something was
-- written down of. All other pieces follow from their sales, and have no rows.
create table piece_files (
    belonging_id uuid        primary key,
    owner_id     uuid,
    sale_id      uuid,
    acquired_at  timestamptz,
    check ((sale_id is null) <> (acquired_at is null))
);
comment on column piece_files.owner_id is 'whose it is by its file; null for whose its sale is. What the house took in keeps its last owner here';
comment on column piece_files.sale_id is 'by which it left the house; null for one bought elsewhere';
comment on column piece_files.acquired_at is 'of one bought elsewhere; of others it is the time of the sale';
create index piece_files_by_owner on piece_files (owner_id) where owner_id is not null;

-- Which bespoke order a sale delivered.
create table delivered_orders (
    sale_id  uuid primary key,
    order_id uuid not null
);
