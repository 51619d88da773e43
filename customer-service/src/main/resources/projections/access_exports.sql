-- Exports that are being collected, wait to be resumed or can be fetched; deleted ones are gone.
create table access_exports (
    export_id   uuid        primary key,
    customer_id uuid        not null,
    state       text        not null check (state in ('collecting', 'failed', 'ready')),
    since       timestamptz not null,
    until       timestamptz check ((until is null) = (state <> 'ready'))
);
create index access_exports_by_state on access_exports (state, since);
create index access_exports_by_customer on access_exports (customer_id);
