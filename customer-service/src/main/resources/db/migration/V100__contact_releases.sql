-- Every contact card that was asked for: released or refused, to whom and why. Never the contact itself.
create table contact_releases (
    id               bigint generated always as identity primary key,
    at               timestamptz not null,
    customer_id      uuid        not null,
    actor_kind       text        not null,
    actor_id         text        not null,
    purpose          text        not null,
    channel          text        not null,
    decision         text        not null check (decision in ('released', 'refused')),
    reason           text,
    consent_event_id uuid,
    text_version     text,
    correlation_id   text        not null,
    check ((decision = 'refused') = (reason is not null))
);
create index contact_releases_by_customer on contact_releases (customer_id, id);
create trigger contact_releases_are_append_only
    before update or delete or truncate on contact_releases
    for each statement execute function refuse_change();

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert on contact_releases to %I', app);
end
$$;
