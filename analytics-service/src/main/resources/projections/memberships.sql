-- Which segment was told last of whom: the others know no other. Null once they are in none.
create table memberships (
    customer_id uuid primary key,
    segment     text,
    version     int  not null
);
