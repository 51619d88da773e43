-- What each customer can be found by: keyed tokens only, gone with erasure. Names with an article also as one word.
create table search_tokens (
    customer_id uuid    not null,
    field       text    not null,
    tokens      bytea[] not null,
    primary key (customer_id, field)
);
create index search_tokens_by_token on search_tokens using gin (tokens);
