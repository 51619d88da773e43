-- Every item of the catalogue once, for lists and for imports that skip what has not changed.
create table catalogue_items (
    sku        text collate "C" primary key,
    listed     boolean not null,
    category   text    not null,
    brand      text,
    collection text,
    stock      text    not null,
    attributes jsonb   not null,
    details    text    not null,
    words      tsvector not null
);
create index catalogue_items_by_category on catalogue_items (category, sku);
create index catalogue_items_by_attribute on catalogue_items using gin (attributes jsonb_path_ops);
create index catalogue_items_by_word on catalogue_items using gin (words);
