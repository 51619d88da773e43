-- Every word on consent. The one that was given last before a moment is in effect at it.
create table consents (
    event_id     uuid        primary key,
    position     bigint      not null,
    customer_id  uuid        not null,
    purpose      text        not null,
    channel      text        not null,
    granted      boolean     not null,
    text_version text,
    locale       text,
    mechanism    text        not null,
    source       text        not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    actor_kind   text        not null,
    actor_id     text        not null,
    text_sha256  text,
    request_id   uuid,
    check (granted = (text_version is not null))
);
create index consents_by_customer on consents (customer_id, purpose, channel, at desc, position desc);
