-- Who looks after a customer now; erased ones are gone.
create table client_books (
    customer_id  uuid        not null,
    care         text        not null,
    associate_id text        not null,
    store_id     text        not null,
    since        timestamptz not null,
    primary key (customer_id, care)
);
create index client_books_by_associate on client_books (associate_id, customer_id, care);
create index client_books_by_store on client_books (store_id, customer_id, care);
