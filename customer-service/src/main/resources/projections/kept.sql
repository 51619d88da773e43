-- Of whom what sort of thing was ever kept, for the certificate of an erasure; it stays after that.
create table kept_things (
    customer_id uuid not null,
    what        text not null,
    primary key (customer_id, what)
);
