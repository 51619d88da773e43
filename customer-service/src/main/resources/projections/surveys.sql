-- Which surveys there are; what they ask stands in their streams.
create table surveys (
    survey text primary key,
    active boolean not null
);
