-- Which customers turned out to be one person, as customer-service tells.
create table customer_merges (
    absorbed_id uuid primary key,
    into_id     uuid not null,
    merge_id    uuid not null
);
comment on table customer_merges is
    'fed by a topic and not by our own events, so it is no projection and a rebuild leaves it alone';
create index customer_merges_by_into on customer_merges (into_id);

-- All ids of the person who has this one, which is among them. Whatever order the merges of several
-- customers become known in: ids that are linked are one, in whichever direction.
create function person_ids(customer uuid) returns uuid[]
language sql stable parallel safe as $$
    with recursive person(id) as (
        select customer
        union
        select case when m.absorbed_id = person.id then m.into_id else m.absorbed_id end
        from person join customer_merges m
            on m.absorbed_id = person.id or m.into_id = person.id
    )
    select array_agg(id) from person
$$;

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, update, delete on customer_merges to %I', app);
end
$$;
