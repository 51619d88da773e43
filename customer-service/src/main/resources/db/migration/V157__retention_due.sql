-- Who is to be erased by a retention policy, and when. Ids and codes only; a row ends with the decision about it.
create table retention_due (
    policy_id    text        not null,
    customer_id  uuid        not null,
    version      int         not null,
    found_at     timestamptz not null,
    carry_out_on date        not null,
    holds        text[]      not null default '{}',
    primary key (policy_id, customer_id)
);
create index retention_due_by_day on retention_due (carry_out_on, customer_id, policy_id);
comment on column retention_due.holds is 'the kinds that spared them when it was tried last';

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, update, delete on retention_due to %I', app);
end
$$;
