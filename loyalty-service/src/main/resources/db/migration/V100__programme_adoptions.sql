-- When this deployment first ran each version of the programme. Accounts decided before a version
-- was known are looked at again once it is in force.
create table programme_adoptions (
    version        text        primary key,
    effective_from timestamptz not null,
    adopted_at     timestamptz not null default clock_timestamp(),
    reviewed_to    uuid        not null default '00000000-0000-0000-0000-000000000000',
    reviewed       boolean     not null default false
);

do $$
begin
    execute format('grant select, insert, update on programme_adoptions to %I', '${app_role}');
end
$$;
