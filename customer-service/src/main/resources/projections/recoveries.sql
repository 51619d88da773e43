-- Bad answers that somebody takes care of; the note as ciphertext.
create table recovery_cases (
    case_id     uuid        primary key,
    customer_id uuid        not null,
    store_id    text,
    owner       text,
    due         timestamptz not null,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    outcome     text,
    note        text
);
create index recovery_cases_open_by_customer on recovery_cases (customer_id) where closed_at is null;
create index recovery_cases_by_due on recovery_cases (due, case_id);
