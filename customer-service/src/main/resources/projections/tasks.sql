-- Tasks; what is personal is ciphertext. Those about erased customers are gone.
create table tasks (
    task_id     uuid        primary key,
    version     int         not null,
    customer_id uuid        not null,
    rule_id     text,
    rule_version int,
    trigger     text,
    store_id    text        not null,
    assignee    text,
    due_on      date        not null,
    escalate_on date        not null,
    escalated_at timestamptz,
    state       text        not null check (state in ('open', 'done', 'cancelled')),
    words       text,
    outcome     text,
    outcome_words text,
    made_at     timestamptz not null,
    closed_at   timestamptz,
    closed_by   text,
    check ((state = 'open') = (closed_at is null)),
    check ((rule_id is null) = (trigger is null))
);
create index tasks_by_store on tasks (store_id, state, due_on, task_id);
create index tasks_by_assignee on tasks (assignee, state, due_on, task_id);
create index tasks_by_customer on tasks (customer_id, due_on, task_id);
create index tasks_by_due on tasks (escalate_on, task_id) where state = 'open' and escalated_at is null;
create index tasks_by_trigger on tasks (rule_id, trigger, customer_id);
