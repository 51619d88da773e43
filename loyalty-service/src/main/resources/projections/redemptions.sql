-- Every hold of points for a reward, to count those of a reward of which there are only so many.
create table redemptions (
    customer_id uuid        not null,
    hold_id     uuid        not null,
    reward      text        not null,
    until       timestamptz not null,
    state       text        not null default 'held'
                check (state in ('held', 'committed', 'released', 'undone')),
    primary key (customer_id, hold_id)
);
comment on column redemptions.until is 'from when on a hold takes no place, unless it was committed';
create index redemptions_committed on redemptions (reward) where state = 'committed';
create index redemptions_held on redemptions (reward, until) where state = 'held';
