-- Photos that are there, without their content; what is said of them is ciphertext. Removed and erased ones are gone.
create table photos (
    customer_id uuid        not null,
    photo_id    uuid        not null,
    about       text        not null check (about in ('customer', 'note', 'piece')),
    about_id    uuid,
    content_id  uuid        not null unique,
    media_type  text        not null,
    bytes       int         not null,
    words       text        not null,
    added_at    timestamptz not null,
    primary key (customer_id, photo_id),
    check ((about = 'customer') = (about_id is null))
);
create index photos_by_time on photos (customer_id, added_at desc, photo_id desc);
