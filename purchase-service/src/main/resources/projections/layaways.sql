-- Every layaway once, for the lists of a store and of a client; and every instalment, for who must
-- pay next and what the clock has to tell.
create table layaways (
    layaway_id  uuid        primary key,
    customer_id uuid        not null,
    store_id    text        not null,
    zone        text        not null,
    state       text        not null default 'open' check (state in ('open', 'completed', 'cancelled')),
    opened_at   timestamptz not null,
    currency    text        not null,
    total       numeric     not null check (total > 0),
    paid        numeric     not null check (paid between 0 and total),
    refunded    numeric     not null default 0 check (refunded between 0 and paid)
);
create index layaways_by_customer on layaways (customer_id, opened_at desc, layaway_id desc);
create index layaways_by_store on layaways (store_id, opened_at desc, layaway_id desc);
create index layaways_open on layaways (store_id, opened_at desc, layaway_id desc)
    where state = 'open';

create table layaway_instalments (
    layaway_id uuid        not null,
    number     int         not null,
    store_id   text        not null,
    due_on     date        not null,
    remind_at  timestamptz not null, -- from when on the clock tells of it
    late_at    timestamptz not null, -- when its day is over in the store
    amount     numeric     not null check (amount > 0),
    paid_at    numeric     not null, -- paid as soon as so much was paid in all
    awaited    boolean     not null default true,
    told       boolean     not null default false,
    primary key (layaway_id, number)
);
create index layaway_instalments_due on layaway_instalments (store_id, due_on, layaway_id, number)
    where awaited;
create index layaway_instalments_to_tell on layaway_instalments (remind_at, layaway_id, number)
    where awaited and not told;
