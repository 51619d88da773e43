-- The CRMs that customers are exchanged with.
create table crm_systems (
    system    text    primary key,
    version   int     not null,
    terms     jsonb   not null,
    connected boolean not null
);
