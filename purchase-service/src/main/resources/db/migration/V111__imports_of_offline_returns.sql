-- A line can be a return of an offline till, which waits for its sale as it does in bulk.
alter table sale_import_items
    drop constraint sale_import_items_status_check,
    add constraint sale_import_items_status_check check (
        status in ('waiting', 'sound', 'created', 'replayed', 'parked', 'refused'));
