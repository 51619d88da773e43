-- The fields that the house defined for itself and uses; the values are sealed with the customers'.
create table custom_fields (
    key        text primary key,
    version    int  not null,
    definition json not null
);
