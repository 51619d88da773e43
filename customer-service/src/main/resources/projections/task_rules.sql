-- The rules that make tasks, as they are.
create table task_rules (
    rule_id  text  primary key,
    version  int   not null,
    terms    jsonb not null,
    in_force boolean not null
);
