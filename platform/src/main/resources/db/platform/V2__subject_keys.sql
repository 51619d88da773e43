-- The data key of each person, wrapped by the key-encryption key that lives outside the database.
create table subject_keys (
    subject_id  uuid        primary key,
    wrapped_key bytea,
    created_at  timestamptz not null default clock_timestamp()
);

comment on column subject_keys.wrapped_key is
    'null once destroyed: the empty row keeps a racing request from making a new key for the same person';

do $$
declare
    app text := '${app_role}';
begin
    -- No update: a key is made once and destroyed once.
    execute format('grant select, insert, delete on subject_keys to %I', app);
end
$$;
