-- Which stores there are, in byte order for pages; what they are like is in their events.
create table stores (
    store_id text collate "C" primary key
);
