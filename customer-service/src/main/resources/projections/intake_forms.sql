-- The intake forms in use: what is asked when somebody is registered.
create table intake_forms (
    key        text primary key,
    version    int  not null,
    definition json not null
);
