-- The retention policies: the latest version, and the one by which customers are erased.
create table retention_policies (
    policy_id text  primary key,
    version   int   not null,
    latest    jsonb not null,
    in_force  jsonb
);
comment on column retention_policies.version is 'of the stream, for the ETag';
