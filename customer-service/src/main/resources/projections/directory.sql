-- What each customer can be found by: keyed tokens only, gone with erasure. Names with an article also as one word.
create table search_tokens (
    customer_id uuid     not null,
    field       text     not null,
    tokens      bigint[] not null,
    sounds      bigint[] not null,
    primary key (customer_id, field)
);
create index search_tokens_by_token on search_tokens using gin (tokens);

comment on column search_tokens.sounds is 'the words of a name as they sound, by which those who share something else are compared';

-- What is looked for as a whole, keyed as well: contacts, values of custom fields, and the whole birthday.
create table exact_tokens (
    token       bytea not null,
    customer_id uuid  not null,
    field       text  not null,
    sounds      bigint[],
    primary key (token, customer_id) include (sounds)
);
create index exact_tokens_by_customer on exact_tokens (customer_id, field);

comment on column exact_tokens.sounds is 'of a birthday: of the name in search_tokens, so that those born on one day are told apart without a look at each';
