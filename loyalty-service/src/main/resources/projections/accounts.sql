-- One row for each account as last recorded. Reads compute at their own instant; this table says
-- who is due, and how many members each tier has.
create table accounts (
    customer_id    uuid        primary key,
    version        int         not null check (version > 0),
    tier           text        not null,
    tier_since     timestamptz,
    active         bigint      not null check (active >= 0),
    pending        bigint      not null check (pending >= 0),
    held           bigint      not null check (held >= 0),
    debt           bigint      not null check (debt >= 0),
    spent          bigint      not null check (spent >= 0),
    expired        bigint      not null check (expired >= 0),
    next_review_at timestamptz,
    decided_at     timestamptz not null
);
create index accounts_due on accounts (next_review_at) where next_review_at is not null;
