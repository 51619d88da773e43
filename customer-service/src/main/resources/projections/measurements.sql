-- Every version of every set of measurements: the body is ciphertext, and gone with erasure.
create table measurement_versions (
    set_id           uuid        not null,
    version          int         not null,
    customer_id      uuid        not null,
    template         text        not null,
    template_version int         not null,
    base_set_id      uuid,
    base_version     int,
    store_id         text        not null,
    taken_by         text        not null,
    content          text        not null,
    at               timestamptz not null,
    recorded_at      timestamptz not null,
    primary key (set_id, version),
    check ((base_set_id is null) = (base_version is null))
);
create index measurement_versions_by_customer on measurement_versions (customer_id, set_id, at, version);

-- Sets that hold no more.
create table measurement_sets_withdrawn (
    set_id      uuid        primary key,
    customer_id uuid        not null,
    reason      text        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null
);

-- Who was ever measured, for the certificate of an erasure: no more than an id, and kept after it.
create table measured_customers (
    customer_id uuid primary key
);
