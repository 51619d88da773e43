-- Every job once, for lists by store and customer and for the claim ticket's uniqueness.
create table jobs (
    job_id        uuid        primary key,
    customer_id   uuid,
    store_id      text        not null,
    claim_ticket  text        not null,
    type          text        not null,
    stage         text        not null,
    progress      text        not null check (progress in ('working', 'waiting', 'over')),
    express       boolean     not null,
    received_at   timestamptz not null,
    promised      date,
    due_at        timestamptz,  -- the end of the promised day in the store's zone
    waiting_since timestamptz,  -- since when the client can come
    unique (store_id, claim_ticket)
);
create index jobs_open on jobs (store_id, received_at, job_id) where progress <> 'over';
create index jobs_due on jobs (store_id, due_at, job_id)
    where progress = 'working' and due_at is not null;
create index jobs_waiting on jobs (store_id, waiting_since, job_id) where progress = 'waiting';
create index jobs_by_customer on jobs (customer_id, received_at desc, job_id desc)
    where customer_id is not null;
create index jobs_of_customer on jobs (customer_id, received_at, job_id)
    where customer_id is not null and progress <> 'over';
