-- What drafts of the programme would have done. Not a projection: it is worked out, not told.
create table programme_simulations (
    simulation_id   uuid        primary key,
    draft_id        uuid        not null,
    hash            text        not null,
    rules           text        not null,
    releases        int         not null,
    replayed_from   timestamptz,
    as_of           timestamptz not null,
    position        bigint      not null,
    asked_by        text        not null,
    state           text        not null
        check (state in ('running', 'done', 'cancelled', 'failed')),
    started_at      timestamptz not null,
    beat_at         timestamptz not null default clock_timestamp(),
    millis          bigint      not null default 0,
    accounts_done   bigint      not null default 0,
    accounts_of     bigint      not null,
    events_read     bigint      not null default 0,
    cancel_asked    boolean     not null default false,
    error           text,
    report          text,
    check ((state = 'done') = (report is not null))
);
comment on column programme_simulations.releases is 'version of the list of published versions that it is compared with';
comment on column programme_simulations.replayed_from is 'since when the draft rules in it; null for ever';
comment on column programme_simulations.as_of is 'the instant at which it looks at the accounts';
comment on column programme_simulations.position is 'up to where the log was read';
comment on column programme_simulations.beat_at is 'when the replica that runs it last said so';
create index programme_simulations_of_draft on programme_simulations (draft_id, started_at desc);

do $$
begin
    execute format('grant select, insert, update on programme_simulations to %I', '${app_role}');
end
$$;
