-- Who lives together; erased ones are gone.
create table household_members (
    customer_id  uuid        primary key,
    household_id uuid        not null,
    since        timestamptz not null
);
create index household_members_by_household on household_members (household_id, since, customer_id);
