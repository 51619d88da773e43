-- One row for each thing that happened. Rows are inserted, never updated or deleted.
create table events (
    position       bigint      primary key check (position > 0),
    event_id       uuid        not null,
    stream_type    text        not null,
    stream_id      uuid        not null,
    version        int         not null check (version > 0),
    event_type     text        not null,
    schema_version smallint    not null,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    command_id     text        not null,
    actor_kind     text        not null,
    actor_id       text        not null,
    purpose        text,
    correlation_id text        not null,
    causation_id   uuid,
    traceparent    text,
    rule_version   text,
    subject_id     uuid,
    payload        json        not null,
    previous_hash  bytea       not null,
    hash           bytea       not null,
    unique (stream_id, version)
);

comment on column events.position is 'dense and in commit order: appends take turns under an advisory lock';
comment on column events.payload is 'json, not jsonb: the hash covers these exact bytes';

-- The runtime role is never granted update or delete; this also stops the owner's role.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'events are append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger events_are_append_only
    before update or delete or truncate on events
    for each statement execute function refuse_change();

-- The first answer to each idempotency key, written with the events it belongs to.
create table idempotency_keys (
    scope       text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      smallint    not null,
    headers     json        not null,
    body        text        not null,
    stored_at   timestamptz not null default clock_timestamp(),
    primary key (scope, key)
);

-- How far the relay has published; moved only after the broker's acknowledgement.
create table relay_cursor (
    name     text   primary key,
    position bigint not null
);
insert into relay_cursor values ('kafka', 0);

-- Offsets of consumers whose effects are events. Consumers that fill projections keep theirs in
-- the projection's schema, so that a rebuild starts from the beginning.
create table inbox_offsets (
    topic         text   not null,
    partition     int    not null,
    next_offset   bigint not null,
    last_sequence bigint not null,
    primary key (topic, partition)
);

-- Records that could not be handled, and later records of the same key that wait behind them.
create table inbox_parked (
    id        bigint generated always as identity primary key,
    topic     text        not null,
    partition int         not null,
    "offset"  bigint      not null,
    key       text        not null,
    headers   json        not null,
    payload   text        not null,
    error     text,
    parked_at timestamptz not null default clock_timestamp(),
    unique (topic, partition, "offset")
);
create index inbox_parked_by_key on inbox_parked (topic, key, id);

-- Who read whose personal data, when and why.
create table read_log (
    id             bigint generated always as identity primary key,
    read_at        timestamptz not null default clock_timestamp(),
    actor_kind     text        not null,
    actor_id       text        not null,
    subject_id     uuid        not null,
    operation      text        not null,
    fields         text[]      not null,
    purpose        text        not null,
    outcome        text        not null,
    correlation_id text        not null
);
create index read_log_by_subject on read_log (subject_id, id);
create trigger read_log_is_append_only
    before update or delete or truncate on read_log
    for each statement execute function refuse_change();

-- Which schema's projections are served, and how far they have come.
create table projection_state (
    name        text        primary key,
    ddl_hash    text        not null,
    position    bigint      not null,
    rebuilt_at  timestamptz not null default clock_timestamp()
);

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant usage on schema public to %I', app);
    execute format('grant select, insert on events, read_log to %I', app);
    execute format('grant select, insert, delete on idempotency_keys, inbox_parked to %I', app);
    execute format('grant select, insert, update on relay_cursor, inbox_offsets, projection_state, inbox_parked to %I', app);
    execute format('grant create on database %I to %I', current_database(), app);
end
$$;
