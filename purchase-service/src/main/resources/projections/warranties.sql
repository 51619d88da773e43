-- When the warranties that come with sales end at first, for the lists of those that end soon. What
-- they are follows from the sales and the policy. Sales whose ids begin alike may share a row.
create table warranty_ends (
    store_id  text        not null,
    ends_at   timestamptz not null,
    beginning uuid        not null
);
comment on column warranty_ends.ends_at is 'the end of the last day in the store''s zone';
comment on column warranty_ends.beginning is 'the first half of the ids of sale and warranties; the second is zero';
create index warranty_ends_in_order on warranty_ends (store_id, ends_at, beginning);

-- Every warranty that was written down, as it was promised at first or extended since.
create table written_warranties (
    warranty_id  uuid        primary key,
    belonging_id uuid        not null,
    store_id     text        not null,
    ends_at      timestamptz not null,
    beginning    uuid        not null
);
comment on column written_warranties.beginning is 'the first half of the id; the second is zero';
create index written_warranties_in_order on written_warranties (store_id, ends_at, beginning);
create index written_warranties_by_belonging on written_warranties (belonging_id);
