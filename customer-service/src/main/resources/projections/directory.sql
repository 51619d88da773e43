-- What each customer can be found by: keyed tokens only, gone with erasure. Names with an article also as one word.
create table search_tokens (
    customer_id uuid    not null,
    field       text    not null,
    tokens      bytea[] not null,
    primary key (customer_id, field)
);
create index search_tokens_by_token on search_tokens using gin (tokens);

-- What customers are compared by, exactly: contacts, the whole birthday, the words of a name as they sound. Keyed as well.
create table compared_tokens (
    token       bytea not null,
    customer_id uuid  not null,
    field       text  not null,
    primary key (token, customer_id)
);
create index compared_tokens_by_customer on compared_tokens (customer_id, field);
