create table agenda (
    booking_id      uuid        primary key,
    state           text        not null,
    version         int         not null,
    store_id        text        not null,
    service_id      text        not null,
    service_version int         not null,
    staff_id        text        not null,
    room_id         text,
    equipment_ids   text[]      not null,
    customer_id     uuid,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    held_until      timestamptz
);
create index agenda_by_store on agenda (store_id, starts_at, booking_id);
create index agenda_by_customer on agenda (customer_id, starts_at, booking_id)
    where customer_id is not null;
