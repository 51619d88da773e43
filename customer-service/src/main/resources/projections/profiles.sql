-- One row for each customer; personal fields are ciphertext under a key of their own.
create table profiles (
    customer_id   uuid        primary key,
    version       int         not null,
    registered_at timestamptz not null,
    language      text,
    sealed        jsonb       not null,
    erased_at     timestamptz,
    merged_into   uuid,
    merged_at     timestamptz,
    shown         jsonb       not null default '{}'
);
create index profiles_by_survivor on profiles (merged_into) where merged_into is not null;

comment on column profiles.merged_into is 'whom this id stands for; null for itself';
comment on column profiles.shown is 'field name to whose values are shown, where it is not only this id''s own';

comment on column profiles.sealed is 'field name to base64 ciphertext; empty once erased';

-- What other systems call a customer. Kept after erasure, so that an import cannot bring the customer back unseen.
create table external_references (
    system      text not null,
    value       text not null,
    customer_id uuid not null,
    primary key (system, value)
);
create index external_references_by_customer on external_references (customer_id);
