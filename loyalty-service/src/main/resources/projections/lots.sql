-- The points of each sale and each grant as last recorded; active is what is left of earned.
create table lots (
    customer_id  uuid        not null,
    lot_id       uuid        not null,
    bonus        text,
    earned_at    timestamptz not null,
    expires_at   timestamptz not null,
    rule_version text        not null,
    earned       bigint      not null check (earned > 0),
    reversed     bigint      not null default 0 check (reversed >= 0),
    pending      bigint      not null default 0 check (pending >= 0),
    held         bigint      not null default 0 check (held >= 0),
    spent        bigint      not null default 0 check (spent >= 0),
    expired      bigint      not null default 0 check (expired >= 0),
    active       bigint      generated always as
        (earned - reversed - pending - held - spent - expired) stored check (active >= 0),
    primary key (customer_id, lot_id)
);
comment on column lots.bonus is 'what a grant was for; null for the lot of a sale';
