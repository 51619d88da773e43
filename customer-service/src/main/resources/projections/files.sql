-- Photos, documents and scans that are there, without their content; what is said of them is ciphertext. Removed and erased ones are gone.
create table files (
    sort          text        not null check (sort in ('photo', 'document', 'scan')),
    customer_id   uuid        not null,
    file_id       uuid        not null,
    about         text        not null check (about in ('customer', 'note', 'piece', 'measurements')),
    about_id      uuid,
    about_version int,
    content_id    uuid        not null unique,
    media_type    text        not null,
    bytes         int         not null,
    words         text        not null,
    added_at      timestamptz not null,
    primary key (customer_id, sort, file_id),
    check ((about = 'customer') = (about_id is null)),
    check ((about = 'measurements') = (about_version is not null))
);
create index files_by_time on files (customer_id, sort, added_at desc, file_id desc);
