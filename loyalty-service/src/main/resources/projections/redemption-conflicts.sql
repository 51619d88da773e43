-- Rewards that were given while a till was offline and should not have been.
create table redemption_conflicts (
    customer_id   uuid        not null,
    redemption_id uuid        not null,
    store_id      text        not null,
    told_at       timestamptz not null,
    conflicts     text        not null,
    owed          bigint      not null check (owed >= 0),
    settled       boolean     not null default false,
    primary key (customer_id, redemption_id)
);
comment on column redemption_conflicts.conflicts is 'why, with commas between';
create index redemption_conflicts_open on redemption_conflicts (told_at, redemption_id)
    where not settled;
