-- What members did apart from buying, as it was told, and those claims that wait for somebody to look.
create table activities (
    customer_id  uuid        not null,
    activity_id  uuid        not null,
    lot_id       uuid        not null,
    activity     text        not null,
    bonus        text        not null,
    points       bigint      not null check (points > 0),
    rule_version text        not null,
    occurred_at  timestamptz not null,
    day          date        not null,
    store_id     text,
    proof_hash   text,
    proof_host   text,
    told_by      text        not null,
    told_at      timestamptz not null,
    state        text        not null default 'waiting'
                 check (state in ('waiting', 'given', 'rejected', 'withdrawn')),
    primary key (customer_id, activity_id)
);
comment on column activities.proof_hash is 'SHA-256 of the link as it is compared; the link itself is not kept';
create unique index activities_proof on activities (proof_hash) where state in ('waiting', 'given');
create index activities_waiting on activities (told_at, activity_id) where state = 'waiting';
