-- What is collected for a customer who asked to see what is held of them: files in chunks that are sealed with the
-- customer's key. Deleted when the time to fetch it is over, and with the customer.
create table access_export_files (
    export_id    uuid        not null,
    customer_id  uuid        not null,
    name         text        not null,
    section      text        not null,
    media_type   text        not null,
    items        int         not null,
    bytes        bigint      not null,
    sha256       text        not null,
    parts        int         not null,
    collected_at timestamptz not null,
    primary key (export_id, name)
);
create index access_export_files_by_customer on access_export_files (customer_id);

create table access_export_parts (
    export_id   uuid  not null,
    customer_id uuid  not null,
    name        text  not null,
    number      int   not null,
    content     bytea not null,
    primary key (export_id, name, number)
);
create index access_export_parts_by_customer on access_export_parts (customer_id);
-- It is ciphertext: trying to compress it is work for nothing.
alter table access_export_parts alter column content set storage external;

-- Which replica collects which export, and until when that is believed without another word.
create table access_export_claims (
    export_id uuid        primary key,
    worker    uuid        not null,
    until     timestamptz not null
);

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, delete on access_export_files, access_export_parts to %I', app);
    execute format('grant select, insert, update, delete on access_export_claims to %I', app);
end
$$;
