-- Customers' ways through the stages, written down: one row for each stage that a person was in. A way is a pure function of
-- what happened, so a row is counted anew when something happened, when its time is up, and when the stages are others.
create table stage_entries (
    person_id  uuid        not null,
    entered_at timestamptz not null,
    stage      text        not null,
    left_at    timestamptz,
    next_stage text,
    store_id   text        not null,
    next_at    timestamptz,
    primary key (person_id, entered_at),
    check ((left_at is null) = (next_stage is null)),
    check (next_at is null or left_at is null)
);
comment on column stage_entries.store_id is 'where they were last seen, the same in all of a person''s rows; empty for nowhere';
comment on column stage_entries.next_at is 'when the stage is over if nothing happens until then';
create index stage_entries_open on stage_entries (stage, entered_at, person_id) where left_at is null;
create index stage_entries_due on stage_entries (next_at) where next_at is not null;

-- How many people were in which stage from which day to which, so that nobody has to be counted when somebody asks.
create table stage_stays (
    stage      text collate "C" not null,
    store_id   text collate "C" not null,
    entered_on date not null,
    left_on    date,
    next_stage text collate "C",
    stays      int  not null,
    unique nulls not distinct (left_on, entered_on, stage, next_stage, store_id)
);
create index stage_stays_gone on stage_stays (stays) where stays = 0;
comment on column stage_stays.left_on is 'days are those of UTC; null for who is still there';

-- Whose way is to be counted anew. Only added to and taken from, so that nobody who adds waits for anybody.
create table journey_marks (
    mark_id     bigint generated always as identity primary key,
    customer_id uuid   not null
);

-- How far the own log was looked through for people who came, went, or turned out to be others. From 0 everybody is counted anew.
create table journey_cursor (
    position bigint not null
);
insert into journey_cursor values (0);

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, update, delete on stage_entries, stage_stays, journey_marks to %I', app);
    execute format('grant select, update on journey_cursor to %I', app);
end
$$;
