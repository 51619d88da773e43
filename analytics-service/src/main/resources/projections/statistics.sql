-- What was sold, whoever bought it. The customer is null for an anonymous sale and after erasure.
create table sale_facts (
    sale_id     uuid    primary key,
    customer_id uuid,
    day         date    not null,
    currency    text    not null,
    net         numeric not null,
    returns     int     not null default 0,
    returned    numeric not null default 0,
    ownership   int     not null default 0
);
comment on column sale_facts.day is 'local day at the store';
comment on column sale_facts.returned is 'net of all its returns known so far, derived from return_facts';
comment on column sale_facts.ownership is 'how often the sale had changed its customer when this one was set';
create index sale_facts_by_customer on sale_facts (customer_id) where customer_id is not null;
create index sale_facts_by_day on sale_facts (day);

-- What came back. A return may be known before its sale, and may name none.
create table return_facts (
    return_id   uuid    primary key,
    sale_id     uuid,
    customer_id uuid,
    currency    text    not null,
    net         numeric not null,
    check (sale_id is null or customer_id is null)
);
create index return_facts_by_sale on return_facts (sale_id) where sale_id is not null;
create index return_facts_by_customer on return_facts (customer_id) where customer_id is not null;

-- People who have been erased: whatever of theirs arrives later is anonymous from the start.
create table erased_customers (
    customer_id uuid primary key
);

-- Which customers turned out to be one person, as customer-service tells.
create table customer_merges (
    absorbed_id uuid primary key,
    into_id     uuid not null,
    merge_id    uuid not null
);
create index customer_merges_by_into on customer_merges (into_id);

-- What follows from it: whoever counts as somebody else, however long the chain.
create table absorbed_customers (
    customer_id uuid primary key,
    person_id   uuid not null check (person_id <> customer_id)
);
create index absorbed_customers_by_person on absorbed_customers (person_id);

-- Sufficient statistics of everybody who bought, a person once: under the id that survives. Only facts are in it, no clock: the same facts give the same bytes.
create table customer_statistics (
    customer_id    uuid    primary key,
    first_day      date    not null,
    last_day       date    not null,
    purchase_days  int     not null check (purchase_days > 0),
    sales          int     not null check (sales >= purchase_days),
    currencies     int     not null check (currencies > 0),
    currency       text    not null,
    currency_days  int     not null check (currency_days between 1 and purchase_days),
    net            numeric not null,
    first_day_net  numeric not null,
    unlinked       numeric not null
);
comment on column customer_statistics.currency is 'main currency: most purchase days, then the latest, then by name';
comment on column customer_statistics.net is 'in the main currency, after returns that name their sale';
comment on column customer_statistics.first_day_net is 'of the first purchase day in the main currency';
comment on column customer_statistics.unlinked is 'in the main currency, returns that name no sale';

-- Customers whose statistics changed since their assessment.
create table changed_customers (
    customer_id uuid primary key
);
