-- Since when at least each customer has been active; gone with erasure. What happened later may stand in touchpoints and
-- heard_touchpoints alone: it is looked up, and kept here, when the row comes up as inactive for long enough.
create table retention_activity (
    customer_id uuid        primary key,
    known_at    timestamptz not null
);
create index retention_activity_by_time on retention_activity (known_at, customer_id);
