-- The content of photos, in chunks that are sealed with their customer's key. Deleted with the photo, and with the
-- customer.
create table photo_contents (
    content_id  uuid        not null,
    part        text        not null check (part in ('original', 'thumbnail')),
    number      int         not null,
    of          int         not null check (number < of),
    customer_id uuid        not null,
    content     bytea       not null,
    stored_at   timestamptz not null default clock_timestamp(),
    primary key (content_id, part, number)
);
create index photo_contents_by_customer on photo_contents (customer_id);
-- It is ciphertext: trying to compress it is work for nothing.
alter table photo_contents alter column content set storage external;

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, delete on photo_contents to %I', app);
end
$$;
