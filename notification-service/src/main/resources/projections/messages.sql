create table messages (
    message_id   uuid        primary key,
    customer_id  uuid        not null,
    purpose      text        not null,
    occasion     text        not null,
    channel      text        not null,
    template     text        not null,
    requested_at timestamptz not null,
    position     bigint      not null,
    state        text        not null default 'waiting',
    attempts     int         not null default 0,
    not_before   timestamptz,
    sender       text,
    reason       text,
    detail       text,
    language     text,
    version      int         not null default 1,
    updated_at   timestamptz,
    unique (customer_id, purpose, occasion)
);
create index messages_by_customer on messages (customer_id, position desc);
create index messages_due on messages (not_before) where state = 'waiting';
create index messages_open on messages (state) where state in ('sending', 'unknown');
