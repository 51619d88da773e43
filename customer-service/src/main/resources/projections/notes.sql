-- Notes that stand, as ciphertext; withdrawn ones have their history in the events, erased ones are gone.
create table notes (
    customer_id uuid        not null,
    note_id     uuid        not null,
    version     int         not null,
    visibility  text        not null,
    store_id    text,
    author      text        not null,
    editor      text,
    words       text        not null,
    written_at  timestamptz not null,
    edited_at   timestamptz,
    primary key (customer_id, note_id),
    check ((visibility = 'store') = (store_id is not null))
);
create index notes_by_time on notes (customer_id, written_at desc, note_id desc);
