-- What another CRM and we say differently of a customer, and staff have to decide. What is settled, or was erased, is gone.
create table crm_conflicts (
    conflict_id uuid        primary key,
    customer_id uuid        not null,
    system      text        not null,
    field       text        not null,
    value       text,
    language    text,
    changed_at  timestamptz not null,
    kept_at     timestamptz not null
);
create index crm_conflicts_by_customer on crm_conflicts (customer_id);
create index crm_conflicts_by_age on crm_conflicts (kept_at, conflict_id);

comment on column crm_conflicts.value is 'what the system says, as ciphertext; null with no language: it cleared the field';
